import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../src/domain/set-up/check-form.ts';
import { EMPTY_FORM, type SetUpForm } from '../../../src/domain/set-up/set-up-form.ts';
import { BAD_ADDRESSES, POOL, readEnvironment, SIGN_IN } from '../config/samples.ts';

const check = (change: Partial<SetUpForm>, taken: readonly string[] = []) =>
  checkForm({ ...EMPTY_FORM, identityPoolId: POOL, ...change }, taken);

function read(change: Partial<SetUpForm>, taken?: readonly string[]) {
  const checked = check(change, taken);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function problemsOf(change: Partial<SetUpForm>) {
  const checked = check(change);
  return checked.ok ? [] : checked.problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('a form', () => {
  it('needs a pool’s id only: region and name follow from it', () => {
    expect(read({})).toEqual(readEnvironment({ id: 'eu-west-1', name: 'eu-west-1' }));
  });

  it('becomes the environment that config.json would give', () => {
    const environment = read({
      name: ' Orders & more ',
      region: ' us-east-1 ',
      color: 'red',
      guard: 'confirm',
      functions: 'orders,\n billing:live ,',
      ...SIGN_IN,
      scopes: 'openid email',
      roleArn: ' arn:aws:iam::123456789012:role/desk ',
      lambda: ' http://127.0.0.1:4000 ',
      cognitoIdentity: 'https://cognito.example',
      logs: 'https://logs.example',
    });
    expect(environment).toEqual(
      readEnvironment({
        id: 'orders-more',
        name: 'Orders & more',
        region: 'us-east-1',
        color: 'red',
        guard: 'confirm',
        functions: ['orders', 'billing:live'],
        signIn: { ...SIGN_IN, scopes: ['openid', 'email'] },
        roleArn: 'arn:aws:iam::123456789012:role/desk',
        endpoints: {
          lambda: 'http://127.0.0.1:4000',
          cognitoIdentity: 'https://cognito.example',
          logs: 'https://logs.example',
        },
      }),
    );
  });

  it('gets an id that no other environment has', () => {
    expect(read({ name: 'Staging' }, ['staging', 'staging-2']).id).toBe('staging-3');
  });
});

describe('a wrong entry', () => {
  it.each<[Partial<SetUpForm>, readonly string[]]>([
    [
      { identityPoolId: '' },
      [
        'region: Region must not be empty.',
        'region: Region must be an AWS region such as “eu-west-1”.',
        'identityPoolId: Identity pool ID must not be empty.',
        'identityPoolId: Identity pool ID must be an identity pool id such as “eu-west-1:1111…”.',
      ],
    ],
    [{ region: 'Ireland' }, ['region: Region must be an AWS region such as “eu-west-1”.']],
    [{ roleArn: 'desk' }, ['roleArn: Role ARN must be a role’s ARN.']],
    [
      { issuer: 'https://issuer.example' },
      [
        'clientId: Client ID must not be empty.',
        'domain: Sign-in domain must not be empty.',
        'domain: Sign-in domain must be an https address (http only for this machine).',
      ],
    ],
    [{ ...SIGN_IN, issuer: 'http://issuer.example' }, ['issuer: Issuer must be an https address.']],
  ])('is said at its field, in the field’s name: %j', (change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  it.each(BAD_ADDRESSES.filter(([what]) => what !== 'a white space'))(
    'is an endpoint with %s: %s',
    (_what, address) => {
      const message = 'An endpoint must be an https address (http only for this machine).';
      expect(problemsOf({ lambda: address })).toEqual([`lambda: ${message}`]);
      expect(problemsOf({ cognitoIdentity: address })).toEqual([`cognitoIdentity: ${message}`]);
    },
  );
});
