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
