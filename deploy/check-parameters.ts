// What CloudFormation would refuse of the parameters, and what would make a desk that nobody can use: said before it is asked.
import { toJsonPath } from '../src/domain/check/json-path.ts';
import type { Problem } from '../src/domain/check/problem.ts';
import type { TemplateParameter } from './read-template.ts';

type Parameters = Readonly<Record<string, TemplateParameter>>;
type Values = Readonly<Record<string, string>>;

/** Made by the script: nobody has to write them. */
const MADE_PARAMETERS = ['ContentSecurityPolicy', 'PermissionsPolicy'] as const;

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

/** The template's rules say the same to whoever deploys it without this script, but for the first. */
function checkTogether(values: Values): readonly Problem[] {
  const has = (name: string) => (values[name] ?? '') !== '';
  const path = '$.parameters';
  const hasPeople = has('SignInPrefix') || has('ExistingUserPoolId');
  const isOpen = values.AllowGuests === 'true' || has('ExistingIdentityPoolId');
  const wrong = [
    [
      !hasPeople && !isOpen,
      'Nobody could use this desk: give SignInPrefix, ExistingUserPoolId, ExistingIdentityPoolId or AllowGuests.',
    ],
    [has('SignInPrefix') && has('ExistingUserPoolId'), 'Give SignInPrefix or ExistingUserPoolId.'],
    [
      has('ExistingUserPoolId') && !has('ExistingSignInDomain'),
      'ExistingUserPoolId needs ExistingSignInDomain.',
    ],
    [has('DomainName') && !has('CertificateArn'), 'DomainName needs CertificateArn.'],
    [
      has('CompanyLoginName') !== has('CompanyLoginMetadataUrl'),
      'CompanyLoginName and CompanyLoginMetadataUrl go together.',
    ],
  ] as const;
  return wrong.flatMap(([isWrong, message]) => (isWrong ? [{ path, message }] : []));
}
