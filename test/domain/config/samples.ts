// A config as the contract writes it, for the tests of its rules.
import type { Environment } from '../../../src/domain/config/config.ts';
import { parseConfig } from '../../../src/domain/config/parse-config.ts';

export const POOL = 'eu-west-1:11111111-2222-3333-4444-555555555555';

/** An entry of `environments` with what is not optional. */
export const ENTRY = { id: 'staging', name: 'Staging', region: 'eu-west-1', identityPoolId: POOL };

export const SIGN_IN = {
  issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI',
  clientId: '1h57kf5cpq17m0eml12EXAMPLE',
  domain: 'https://orders.auth.eu-west-1.amazoncognito.com',
};

export function toFile(...entries: readonly unknown[]) {
  return { version: 1, environments: entries };
}

/** The environment that an entry becomes. */
export function readEnvironment(change: object = {}): Environment {
  const [environment] = parseConfig(toFile({ ...ENTRY, ...change })).config.environments;
  if (environment === undefined) throw new Error('The entry is not good.');
  return environment;
}

/** What is wrong with one entry, and where in it. */
export function readProblems(change: object) {
  return parseConfig(toFile({ ...ENTRY, ...change })).problems.map(
    ({ path, message }) => `${path.replace('$.environments[0]', '')} ${message}`,
  );
}

/** Endpoints that a config may name. */
export const GOOD_ADDRESSES = [
  'https://lambda.eu-west-1.amazonaws.com',
  'https://vpce-0a1b.execute-api.example:8443/prod',
  'http://localhost:3000',
  'http://127.0.0.1:3000',
  'http://127.8.8.8',
  'http://[::1]:3000',
  'https://[2001:db8::1]',
];

/** What is wrong with an endpoint, and the endpoint. */
export const BAD_ADDRESSES = [
  ['http to another machine', 'http://lambda.example'],
  ['http to what only begins like this machine', 'http://localhost.evil.example'],
  ['http to what only begins like this machine', 'http://127.0.0.1.evil.example'],
  ['another scheme', 'ftp://127.0.0.1'],
  ['another scheme', 'javascript:alert(1)'],
  ['a user and a password', 'https://user:secret@lambda.example'],
  ['a query', 'https://lambda.example/?key=1'],
  ['a fragment', 'https://lambda.example/#x'],
  ['a white space', 'https://lambda.example/ ;script-src *'],
  ['a back slash', 'https:\\\\lambda.example'],
  ['a wildcard, which the policy would understand', 'https://*'],
  ['a wildcard, which the policy would understand', 'https://*.amazonaws.com'],
  ['a semicolon in its host, which would end the directive', 'https://x,y;sandbox'],
  ['no scheme', 'lambda.example'],
  ['no host', 'https://'],
] as const;
