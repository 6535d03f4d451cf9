// config.json from the owner's settings and the stack's outputs.
import { describe, expect, it } from 'vitest';
import { fillConfig, foreseeFacts, type StackFacts } from '../../deploy/fill-config.ts';
import { parseSettings } from '../../deploy/settings.ts';
import { toPageHeaders } from '../../src/domain/config/page-headers.ts';
import { parseConfig } from '../../src/domain/config/parse-config.ts';
import { SETTINGS } from './given-deploy.ts';

const OUTPUTS = {
  IdentityPoolId: 'eu-west-1:11111111-2222-3333-4444-555555555555',
  Issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI',
  ClientId: '1h57kf5cpq17m0eml12example',
  SignInDomain: 'https://orders-desk-test.auth.eu-west-1.amazoncognito.com',
};
const SIGN_IN = {
  issuer: OUTPUTS.Issuer,
  clientId: OUTPUTS.ClientId,
  domain: OUTPUTS.SignInDomain,
};

function read(changed: object = {}) {
  const checked = parseSettings({ ...SETTINGS, ...changed });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function fill(environment: object, facts: object = OUTPUTS) {
  const settings = read({ environments: [{ id: 'a', name: 'A', ...environment }] });
  const filled = fillConfig(settings, 'eu-west-1', { ...OUTPUTS, ...facts });
  expect(parseConfig(filled).problems).toEqual([]);
  return filled;
}

describe('the config of a deployment', () => {
  it('has the owner’s words, what the stack knows, and the functions that may be invoked', () => {
    expect(fillConfig(read({ catalogue: '../ours.json' }), 'eu-west-1', OUTPUTS)).toEqual({
      version: 1,
      title: 'Orders desk',
      catalogue: 'catalogue.json',
      environments: [
        {
          region: 'eu-west-1',
          id: 'staging',
          name: 'Staging',
          color: 'amber',
          identityPoolId: OUTPUTS.IdentityPoolId,
          functions: ['orders-lookup', 'orders-reprocess:live'],
          signIn: SIGN_IN,
        },
      ],
    });
  });

  it('leaves an environment as it is that names an identity pool of its own', () => {
    const own = { region: 'us-east-1', identityPoolId: 'us-east-1:1111' };
    expect(fill(own)).toMatchObject({ environments: [{ id: 'a', name: 'A', ...own }] });
    expect(JSON.stringify(fill(own))).not.toContain('signIn');
  });

  it('lets the owner’s region, functions, guard and scopes stand', () => {
    const own = { region: 'us-east-1', guard: 'confirm', functions: ['b'] };
    const scopes = ['openid', 'email'];
    expect(fill({ ...own, signIn: { scopes } })).toMatchObject({
      environments: [
        { ...own, identityPoolId: OUTPUTS.IdentityPoolId, signIn: { ...SIGN_IN, scopes } },
      ],
    });
  });

  it('names functions of another region by their ARN', () => {
    const arns = SETTINGS.parameters.SignedInFunctionArns;
    expect(fill({ region: 'us-east-1' })).toMatchObject({ environments: [{ functions: arns }] });
  });

  it('has no sign-in for guests: where the owner says so, and where the stack has none', () => {
    expect(JSON.stringify(fill({ signIn: false }))).not.toContain('signIn');
    const none = { Issuer: undefined, ClientId: undefined, SignInDomain: undefined };
    expect(JSON.stringify(fill({}, none))).not.toContain('signIn');
  });
});

describe('what is foreseen before the stack stands', () => {
  const ARNS = { SignedInFunctionArns: SETTINGS.parameters.SignedInFunctionArns };
  it.each([
    ['a user pool of its own', SETTINGS.parameters, OUTPUTS],
    ['guests only', { AllowGuests: 'true' }, { IdentityPoolId: OUTPUTS.IdentityPoolId }],
    [
      'another user pool and identity pool',
      {
        ...ARNS,
        ExistingUserPoolId: 'eu-central-1_AbCdEfGhI',
        ExistingSignInDomain: 'https://login.example.com',
        ExistingIdentityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555',
      },
      {
        IdentityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555',
        Issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI',
        ClientId: 'made',
        SignInDomain: 'https://login.example.com',
      },
    ],
  ])(
    'leads to the headers of the config that is written in the end: %s',
    (_name, parameters, outputs) => {
      const settings = read({ parameters });
      const toHeaders = (facts: StackFacts) => {
        const { config, problems } = parseConfig(fillConfig(settings, 'eu-west-1', facts));
        expect(problems).toEqual([]);
        return toPageHeaders(config);
      };
      const foreseen = foreseeFacts(settings, 'eu-west-1');
      expect(toHeaders(foreseen)).toEqual(toHeaders(outputs));
      const origin = ({ Issuer, SignInDomain }: StackFacts) =>
        [Issuer, SignInDomain].map((one) => (typeof one === 'string' ? new URL(one).origin : one));
      expect(origin(foreseen)).toEqual(origin(outputs));
    },
  );
});
