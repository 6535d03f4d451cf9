import { describe, expect, it } from 'vitest';
import { ENTRY, POOL, readEnvironment, readProblems, SIGN_IN } from './samples.ts';

const NO_OBJECT = 'This must be an object in braces.';

describe('an environment', () => {
  it('needs no more than id, name, region and pool; the rest has a value of its own', () => {
    expect(readEnvironment()).toEqual({
      ...ENTRY,
      color: 'grey',
      guard: 'none',
      functions: [],
      endpoints: {},
    });
  });

  it('takes everything that the contract names', () => {
    const whole = {
      color: 'amber',
      guard: 'confirm',
      signIn: { ...SIGN_IN, scopes: ['openid', 'email'] },
      roleArn: 'arn:aws:iam::123456789012:role/team/desk',
      functions: ['orders-reprocess', 'arn:aws:lambda:eu-west-1:123456789012:function:x:prod'],
      endpoints: { lambda: 'https://vpce.example', cognitoIdentity: 'http://127.0.0.1:4000' },
    };
    expect(readEnvironment(whole)).toEqual({ ...ENTRY, ...whole });
  });

  it('asks for the scope openid where sign-in names none', () => {
    expect(readEnvironment({ signIn: SIGN_IN }).signIn).toEqual({ ...SIGN_IN, scopes: ['openid'] });
  });

  it.each([
    'eu-west-1',
    'ap-southeast-4',
    'us-gov-east-1',
    'us-iso-east-1',
    'us-isob-east-1',
    'cn-north-1',
    'eusc-de-east-1',
  ])('may be in the region %s', (region) => {
    expect(readProblems({ region })).toEqual([]);
  });
});

describe('a wrong value', () => {
  it.each<[object, string]>([
    [{ id: 5 }, '.id id must be a text in quotes.'],
    [{ id: 'Has Space' }, '.id id must be 1 to 32 of the characters a–z, 0–9 and “-”.'],
    [{ id: 'x'.repeat(33) }, '.id id must be 1 to 32 of the characters a–z, 0–9 and “-”.'],
    [{ name: '' }, '.name name must not be empty.'],
    [{ name: null }, '.name name must be a text in quotes.'],
    [{ region: 'Ireland' }, '.region region must be an AWS region such as “eu-west-1”.'],
    [
      { region: 'eu-west-1.evil.example' },
      '.region region must be an AWS region such as “eu-west-1”.',
    ],
    [
      { identityPoolId: `${POOL}0000000000` },
      '.identityPoolId identityPoolId must be at most 55 characters.',
    ],
    [
      { identityPoolId: 'no-colon' },
      '.identityPoolId identityPoolId must be an identity pool id such as “eu-west-1:1111…”.',
    ],
    [{ color: 'pink' }, '.color color must be one of grey, blue, green, amber, red.'],
    [{ guard: true }, '.guard guard must be “none” or “confirm”.'],
    [{ roleArn: 'desk' }, '.roleArn roleArn must be a role’s ARN.'],
    [{ functions: 'orders' }, '.functions functions must be a list of names.'],
    [{ functions: ['orders', ''] }, '.functions[1] A function must not be empty.'],
    [{ functions: [{ name: 'x' }] }, '.functions[0] A function must be a text in quotes.'],
    [{ signIn: 'cognito' }, `.signIn ${NO_OBJECT}`],
    [
      { signIn: { ...SIGN_IN, issuer: 'http://127.0.0.1' } },
      '.signIn.issuer issuer must be an https address.',
    ],
    [
      { signIn: { ...SIGN_IN, clientId: 7 } },
      '.signIn.clientId clientId must be a text in quotes.',
    ],
    [
      { signIn: { ...SIGN_IN, domain: 'orders.example' } },
      '.signIn.domain domain must be an https address (http only for this machine).',
    ],
    [
      { signIn: { ...SIGN_IN, scopes: 'openid' } },
      '.signIn.scopes scopes must be a list of texts.',
    ],
    [
      { signIn: { ...SIGN_IN, scopes: ['openid', 1] } },
      '.signIn.scopes[1] A scope must be a text in quotes.',
    ],
    [{ endpoints: 'https://x.example' }, `.endpoints ${NO_OBJECT}`],
    [{ endpoints: [] }, `.endpoints ${NO_OBJECT}`],
    [{ endpoints: { lambda: 4000 } }, '.endpoints.lambda An endpoint must be a text in quotes.'],
  ])('is named with its path and a sentence: %j', (change, problem) => {
    expect(readProblems(change)).toEqual([problem]);
  });

  it.each<[object, string]>([
    [{ colour: 'red' }, '.colour “colour” is not a key that belongs here.'],
    [{ 'sign in': {} }, '["sign in"] “sign in” is not a key that belongs here.'],
    [
      { signIn: { ...SIGN_IN, secret: 'x' } },
      '.signIn.secret “secret” is not a key that belongs here.',
    ],
    [
      { endpoints: { s3: 'https://x.example' } },
      '.endpoints.s3 “s3” is not a key that belongs here.',
    ],
    [JSON.parse('{"constructor":1}'), '.constructor “constructor” is not a key that belongs here.'],
  ])('may be an unknown key, at any depth: %j', (change, problem) => {
    expect(readProblems(change)).toEqual([problem]);
  });

  it('may be a missing key, at any depth', () => {
    expect(readProblems({ signIn: { issuer: SIGN_IN.issuer, domain: SIGN_IN.domain } })).toEqual([
      '.signIn.clientId “clientId” is missing.',
    ]);
  });
});
