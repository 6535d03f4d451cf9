// What CloudFormation would refuse of the parameters, and what would make a desk that nobody can use: said before it is asked.
import { toJsonPath } from '../src/domain/check/json-path.ts';
import type { Problem } from '../src/domain/check/problem.ts';
import { formatCount } from '../src/domain/text/figures.ts';
import type { TemplateParameter } from './read-template.ts';

type Parameters = Readonly<Record<string, TemplateParameter>>;
type Values = Readonly<Record<string, string>>;

/** Made by the script: nobody has to write them. */
const MADE_PARAMETERS = ['ContentSecurityPolicy', 'PermissionsPolicy'] as const;

/** CloudFormation’s limit for the value of one parameter: some fifty functions. */
const LONGEST_VALUE = 4096;

/** `values` are the owner's. All problems at once. */
export function checkParameters(parameters: Parameters, values: Values): readonly Problem[] {
  const problems = Object.entries(values).flatMap(([name, value]) => {
    const message = explainValue(parameters[name], name, value);
    return message === undefined ? [] : [{ path: toJsonPath(['parameters', name]), message }];
  });
  return [...problems, ...checkTogether(values)];
}

function explainValue(
  parameter: TemplateParameter | undefined,
  name: string,
  value: string,
): string | undefined {
  const isMade = MADE_PARAMETERS.some((made) => made === name);
  if (parameter === undefined || isMade) {
    const known = '“Parameters” in deploy/template.yaml';
    return isMade ? 'The script makes this one.' : `This is none of those under ${known}.`;
  }
  if (Buffer.byteLength(value) > LONGEST_VALUE) {
    return `This has ${formatCount(Buffer.byteLength(value), 'byte')}, and CloudFormation takes ${formatCount(LONGEST_VALUE)} of a parameter: part the functions between groups, or desks.`;
  }
  const { AllowedPattern, AllowedValues, ConstraintDescription } = parameter;
  if (AllowedValues !== undefined && !AllowedValues.includes(value)) {
    return `This must be one of ${AllowedValues.join(', ')}.`;
  }
  if (AllowedPattern === undefined) return undefined;
  const pattern = new RegExp(`^(?:${AllowedPattern})$`);
  const items = parameter.Type === 'String' ? [value] : value.split(',');
  const bad = items.find((item) => !pattern.test(item));
  return bad === undefined ? undefined : `“${bad}” is not as it must be: ${ConstraintDescription}`;
}

/** Each would be without effect, or break the stack, without these. The template's rules say some of it again. */
const NEEDS: readonly (readonly [parameter: string, needs: string])[] = [
  ['CompanyLoginName', 'CompanyLoginMetadataUrl'],
  ['CompanyLoginMetadataUrl', 'CompanyLoginName'],
  ['CompanyLoginName', 'SignInPrefix'],
  ['ExistingUserPoolId', 'ExistingSignInDomain'],
  ['ExistingSignInDomain', 'ExistingUserPoolId'],
  ['ExistingUserPoolClientId', 'ExistingUserPoolId'],
  ['FirstGroupFunctionArns', 'FirstGroupName'],
  ['SecondGroupFunctionArns', 'SecondGroupName'],
  ['GuestFunctionArns', 'AllowGuests'],
  ['DomainName', 'CertificateArn'],
  ['CertificateArn', 'DomainName'],
];

/** Parameters for people who sign in. */
const FOR_PEOPLE = ['SignedInFunctionArns', 'FirstGroupName', 'SecondGroupName'] as const;

function checkTogether(values: Values): readonly Problem[] {
  const has = (name: string) => !['', 'false'].includes(values[name] ?? '');
  const hasPeople = has('SignInPrefix') || has('ExistingUserPoolId');
  const toProblem = (message: string) => ({ path: '$.parameters', message });
  const lacking = NEEDS.filter(([name, needs]) => has(name) && !has(needs));
  const lost = hasPeople ? [] : FOR_PEOPLE.filter(has);
  const wrong = [
    [
      !hasPeople && !has('AllowGuests') && !has('ExistingIdentityPoolId'),
      'Nobody could use this desk: give SignInPrefix, ExistingUserPoolId, ExistingIdentityPoolId or AllowGuests.',
    ],
    [has('SignInPrefix') && has('ExistingUserPoolId'), 'Give SignInPrefix or ExistingUserPoolId.'],
    [
      has('AllowGuests') && has('ExistingIdentityPoolId'),
      'AllowGuests is for an identity pool of this stack: ExistingIdentityPoolId lets in whom its own settings let in.',
    ],
    [
      has('FirstGroupName') && values.FirstGroupName === values.SecondGroupName,
      'FirstGroupName and SecondGroupName must be two names.',
    ],
  ] as const;
  return [
    ...lacking.map(([name, needs]) => toProblem(`${name} needs ${needs}.`)),
    ...lost.map((name) => toProblem(`${name} needs SignInPrefix or ExistingUserPoolId.`)),
    ...wrong.flatMap(([isWrong, message]) => (isWrong ? [toProblem(message)] : [])),
  ];
}
