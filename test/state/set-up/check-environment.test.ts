import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import { checkEnvironment } from '../../../src/state/set-up/check-environment.ts';
import { readEnvironment, SIGN_IN } from '../../domain/config/samples.ts';
import { settle } from '../fakes.ts';
import { giveSetUp } from './given-set-up.ts';

const COGNITO = 'https://cognito-identity.eu-west-1.amazonaws.com';
const LAMBDA = 'https://lambda.eu-west-1.amazonaws.com';
const NETWORK: Failure = { kind: 'network', operation: 'GetId', online: true, raw: '' };
const toService = (errorName: string, message = ''): Failure => ({
  kind: 'service',
  operation: 'GetId',
  errorName,
  message,
  statusCode: 400,
  raw: '{}',
});
const NO_GUESTS = toService(
  'NotAuthorizedException',
  'Unauthenticated access is not supported for this identity pool.',
);

describe('checkEnvironment', () => {
  it('finds no trouble where the pool gives a guest credentials and Lambda answers', async () => {
    const { ports, asked, reached, written } = giveSetUp();
    const environment = readEnvironment();
    expect(await checkEnvironment(environment, ports)).toEqual([]);
    expect([asked, reached]).toEqual([[environment.identityPoolId], [LAMBDA]]);
    // The first visit goes on with the identity that the check was given.
    expect(written).toEqual(['eu-west-1:guest']);
  });

  it('looks at every address that calls go to', async () => {
    const { ports, reached } = giveSetUp();
    const functions = ['orders', 'arn:aws:lambda:us-west-2:123456789012:function:orders'];
    await checkEnvironment(readEnvironment({ functions }), ports);
    expect(reached).toEqual([LAMBDA, 'https://lambda.us-west-2.amazonaws.com']);
  });

  it('sends nothing while the device is offline', async () => {
    const { ports, connection, asked, reached } = giveSetUp();
    connection.turn(false);
    expect(await checkEnvironment(readEnvironment(), ports)).toEqual([
      { kind: 'failed', failure: { kind: 'offline', operation: 'GetId' } },
    ]);
    expect([asked, reached]).toEqual([[], []]);
  });

  it('tells what the policy blocked from what did not answer, and says it once for all addresses', async () => {
    const { ports, world } = giveSetUp();
    world.idFailure = NETWORK;
    expect(await checkEnvironment(readEnvironment(), ports)).toEqual([
      { kind: 'silent', origin: COGNITO },
    ]);
    world.blocked = [COGNITO];
    world.reach = { [LAMBDA]: 'blocked' };
    expect(await checkEnvironment(readEnvironment(), ports)).toEqual([
      { kind: 'blocked', origins: [COGNITO, LAMBDA] },
    ]);
    world.reach = { [LAMBDA]: 'silent' };
    expect(await checkEnvironment(readEnvironment(), ports)).toEqual([
      { kind: 'blocked', origins: [COGNITO] },
      { kind: 'silent', origin: LAMBDA },
    ]);
  });

  it('takes the refusal of guests for a sign that the pool is there, where people sign in', async () => {
    const { ports, world, written } = giveSetUp();
    world.idFailure = NO_GUESTS;
    const guests = await checkEnvironment(readEnvironment(), ports);
    expect(guests).toEqual([{ kind: 'failed', failure: NO_GUESTS }]);
    expect(await checkEnvironment(readEnvironment({ signIn: SIGN_IN }), ports)).toEqual([]);
    world.idFailure = toService('ResourceNotFoundException');
    expect(await checkEnvironment(readEnvironment({ signIn: SIGN_IN }), ports)).toMatchObject([
      { failure: { errorName: 'ResourceNotFoundException' } },
    ]);
    expect(written).toEqual([]);
  });

  it('goes on to the credentials, which a pool without a role refuses', async () => {
    const { ports, world } = giveSetUp();
    world.credentialsFailure = toService('InvalidIdentityPoolConfigurationException');
    expect(await checkEnvironment(readEnvironment(), ports)).toEqual([
      { kind: 'failed', failure: world.credentialsFailure },
    ]);
  });

  it('gives up on an address that neither answers nor fails', async () => {
    const { ports, clock } = giveSetUp();
    const never = { ...ports.identities, getId: () => new Promise<never>(() => undefined) };
    const checked = checkEnvironment(readEnvironment(), { ...ports, identities: never });
    await settle();
    clock.pass(15_000);
    expect(await checked).toEqual([{ kind: 'silent', origin: COGNITO }]);
    expect(clock.timers()).toBe(0);
  });
});
