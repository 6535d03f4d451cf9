// The parameters that CloudFormation would refuse, and desks that nobody could use.
import { describe, expect, it } from 'vitest';
import { checkParameters } from '../../deploy/check-parameters.ts';
import { parseTemplate, readTemplate } from '../../deploy/read-template.ts';
import { parseSettings } from '../../deploy/settings.ts';
import { SETTINGS } from './given-deploy.ts';

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
    [{ CompanyLoginName: 'Company' }, 'CompanyLoginName and CompanyLoginMetadataUrl go together.'],
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
