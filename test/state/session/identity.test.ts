import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import { toServiceFailure } from '../../domain/failure/samples.ts';
import { HOUR_MS, toCredentials } from '../fakes.ts';
import { giveSession } from './fake-identities.ts';

const POOL = 'eu-west-1:11111111-2222-3333-4444-555555555555';
const OPERATION = 'GetCredentialsForIdentity';
const GONE = toServiceFailure(
  'ResourceNotFoundException',
  400,
  "Identity 'eu-west-1:kept' not found.",
  OPERATION,
);

describe('the identity of a guest', () => {
  it('is asked for once and kept', async () => {
    const given = giveSession();
    await given.session.credentials();
    expect(given.kept).toEqual(new Map([[POOL, 'new-1']]));
    expect(given.session.storageTrouble.value).toBeUndefined();
  });

  it('is used again where one is kept', async () => {
    const given = giveSession();
    given.kept.set(POOL, 'kept');
    await given.session.credentials();
    expect(given.calls).toEqual([`${OPERATION} kept`]);
  });

  it('is dropped and asked for again when Cognito says that it is gone', async () => {
    const given = giveSession();
    given.kept.set(POOL, 'kept');
    given.failures.push(GONE);
    expect((await given.session.credentials()).ok).toBe(true);
    expect(given.calls).toEqual([`${OPERATION} kept`, 'GetId', `${OPERATION} new-2`]);
    expect(given.kept.get(POOL)).toBe('new-2');
  });

  it('is asked for again once only: a new one that is gone, too, is a failure', async () => {
    const given = giveSession();
    given.kept.set(POOL, 'kept');
    given.failures.push(GONE, undefined, GONE);
    expect(await given.session.credentials()).toEqual({ ok: false, failure: GONE });
    expect(given.calls).toEqual([`${OPERATION} kept`, 'GetId', `${OPERATION} new-2`]);
  });

  it.each<[string, Failure]>([
    ['a throttle', toServiceFailure('TooManyRequestsException', 400, '', OPERATION)],
    [
      'a pool that is gone',
      toServiceFailure('ResourceNotFoundException', 400, "IdentityPool 'x' not found.", OPERATION),
    ],
    [
      'guests that are not let in',
      toServiceFailure(
        'NotAuthorizedException',
        400,
        'Unauthenticated access is not supported for this identity pool.',
        OPERATION,
      ),
    ],
    ['a lost connection', { kind: 'network', operation: OPERATION, online: true, raw: '' }],
    ['a page in between', { kind: 'unreadable', operation: OPERATION, raw: '<html>' }],
  ])('stays through %s', async (_what, failure) => {
    const given = giveSession();
    given.kept.set(POOL, 'kept');
    given.failures.push(failure);
    expect(await given.session.credentials()).toEqual({ ok: false, failure });
    expect(given.calls).toEqual([`${OPERATION} kept`]);
    expect(given.kept.get(POOL)).toBe('kept');
  });

  it('becomes the one that Cognito gives with the credentials, after identities were merged', async () => {
    const given = giveSession();
    given.kept.set(POOL, 'kept');
    given.issue = () => ({
      credentials: toCredentials('1', given.clock.now() + HOUR_MS),
      identityId: 'merged',
      clockOffsetMs: 0,
    });
    await given.session.credentials();
    expect(given.kept.get(POOL)).toBe('merged');
  });

  it('that the browser will not keep is told in a sentence, and credentials come all the same', async () => {
    const given = giveSession();
    given.refusal = 'This browser refuses.';
    expect((await given.session.credentials()).ok).toBe(true);
    expect(given.session.storageTrouble.value).toBe('This browser refuses.');
    given.refusal = undefined;
    given.clock.pass(HOUR_MS);
    await given.session.credentials();
    expect(given.session.storageTrouble.value).toBeUndefined();
  });
});
