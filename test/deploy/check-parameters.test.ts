// The parameters that CloudFormation would refuse, and desks that nobody could use.
import { describe, expect, it } from 'vitest';
import { checkParameters } from '../../deploy/check-parameters.ts';
import { parseTemplate, readTemplate } from '../../deploy/read-template.ts';
import { parseSettings } from '../../deploy/settings.ts';
import { SETTINGS } from './given-deploy.ts';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:lookup';
const template = parseTemplate(await readTemplate());

function problems(more: object): readonly string[] {
  const settings = parseSettings({ ...SETTINGS, parameters: { ...SETTINGS.parameters, ...more } });
  if (!settings.ok) throw new Error(JSON.stringify(settings.problems));
  return checkParameters(template.Parameters, settings.value.parameters).map(
    ({ path, message }) => `${path}: ${message}`,
  );
}

describe('the parameters', () => {
  it.each([
    [{ SignInPrefx: 'a' }, '$.parameters.SignInPrefx: This is none of those'],
    [{ ContentSecurityPolicy: 'a' }, '$.parameters.ContentSecurityPolicy: The script makes'],
    [{ SignInPrefix: 'my-aws-desk' }, '“my-aws-desk” is not as it must be: 1 to 63'],
    [{ SignedInFunctionArns: ['*'] }, '$.parameters.SignedInFunctionArns: “*” is not as it must'],
    [{ AllowGuests: 'yes' }, '$.parameters.AllowGuests: This must be one of false, true.'],
    [{ ExistingUserPoolId: 'eu-west-1_a' }, 'Give SignInPrefix or ExistingUserPoolId.'],
    [{ SignInPrefix: '' }, 'Nobody could use this desk'],
    [{ DomainName: 'desk.example.com' }, 'DomainName needs CertificateArn.'],
    [{ CompanyLoginName: 'Company' }, 'CompanyLoginName needs CompanyLoginMetadataUrl.'],
    [{ GuestFunctionArns: [ARN] }, 'GuestFunctionArns needs AllowGuests.'],
    [{ AllowGuests: false, GuestFunctionArns: [ARN] }, 'GuestFunctionArns needs AllowGuests.'],
    [{ SecondGroupFunctionArns: [ARN] }, 'SecondGroupFunctionArns needs SecondGroupName.'],
    [{ FirstGroupName: 'a', SecondGroupName: 'a' }, 'must be two names.'],
    // The pool of the stack would trust a client of another one.
    [{ ExistingUserPoolClientId: 'abc' }, 'ExistingUserPoolClientId needs ExistingUserPoolId.'],
    [
      { AllowGuests: true, ExistingIdentityPoolId: 'eu-west-1:11' },
      'AllowGuests is for an identity',
    ],
    [
      { SignInPrefix: '', AllowGuests: true },
      'SignedInFunctionArns needs SignInPrefix or ExistingUserPoolId.',
    ],
    [
      { SignedInFunctionArns: Array.from({ length: 80 }, (_, n) => `${ARN}${n}`) },
      'CloudFormation takes 4,096 of a parameter',
    ],
    [
      { SignInPrefix: '', ExistingUserPoolId: 'eu-west-1_a' },
      'ExistingUserPoolId needs ExistingSignInDomain.',
    ],
  ])('are refused with %o', (more, sentence) => {
    expect(problems(more).join('\n')).toContain(sentence);
  });

  it('may be true for what the template wants as a text', () => {
    expect(problems({ AllowGuests: true })).toEqual([]);
  });
});
