import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/state/session/session.ts';
import { toServiceFailure } from '../../domain/failure/samples.ts';
import { HOUR_MS, settle, toCredentials } from '../fakes.ts';
import { giveSession } from './fake-identities.ts';

const MINUTE_MS = 60_000;
const THROTTLED = toServiceFailure(
  'TooManyRequestsException',
  400,
  '',
  'GetCredentialsForIdentity',
);

async function getCredentials(session: Session) {
  const answer = await session.credentials();
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value.credentials;
}

describe('a session', () => {
  it('asks for nothing before somebody needs credentials', async () => {
    const { session, calls } = giveSession();
    await settle();
    expect(calls).toEqual([]);
    expect(session.status.value).toEqual({ kind: 'none' });
  });

  it('has one request in flight however many callers wait, and gives all the same', async () => {
    const given = giveSession();
    const all = await Promise.all(Array.from({ length: 50 }, () => getCredentials(given.session)));
    expect(new Set(all).size).toBe(1);
    expect(given.calls).toEqual(['GetId', 'GetCredentialsForIdentity new-1']);
  });

  it('gives what it has for as long as that is good', async () => {
    const given = giveSession();
    const first = await getCredentials(given.session);
    given.clock.pass(55 * MINUTE_MS - 1);
    expect(await getCredentials(given.session)).toBe(first);
    expect(given.calls).toHaveLength(2);
  });

  it('renews before the end, with the identity that it has', async () => {
    const given = giveSession();
    const first = await getCredentials(given.session);
    given.clock.pass(55 * MINUTE_MS);
    expect(await getCredentials(given.session)).not.toBe(first);
    expect(given.calls.at(-1)).toBe('GetCredentialsForIdentity new-1');
    expect(given.calls).toHaveLength(3);
  });

  it.each([
    ['ahead of', 10 * MINUTE_MS],
    ['behind', -10 * MINUTE_MS],
  ])('renews at the right moment when the service’s clock is %s ours', async (_what, offsetMs) => {
    const given = giveSession();
    given.issue = (identityId) => ({
      credentials: toCredentials('1', given.clock.now() + offsetMs + HOUR_MS),
      identityId,
      clockOffsetMs: offsetMs,
    });
    await getCredentials(given.session);
    given.clock.pass(55 * MINUTE_MS - 1);
    await getCredentials(given.session);
    expect(given.calls).toHaveLength(2);
    given.clock.pass(1);
    await getCredentials(given.session);
    expect(given.calls).toHaveLength(3);
  });

  it('tells how it stands: starting, then ready with the end of its credentials', async () => {
    const given = giveSession();
    let answer: () => void = () => undefined;
    given.gate = new Promise((resolve) => {
      answer = resolve;
    });
    const waiting = given.session.credentials();
    await settle();
    expect(given.session.status.value).toEqual({ kind: 'starting' });
    answer();
    await waiting;
    const expiresAt = given.clock.now() + HOUR_MS;
    expect(given.session.status.value).toEqual({ kind: 'ready', expiresAt });
  });

  it('hands a failure to everybody who waits, shows it, and tries again at the next call', async () => {
    const given = giveSession();
    given.failures.push(THROTTLED);
    const answers = await Promise.all([given.session.credentials(), given.session.credentials()]);
    expect(answers).toEqual([
      { ok: false, failure: THROTTLED },
      { ok: false, failure: THROTTLED },
    ]);
    expect(given.session.status.value).toEqual({ kind: 'failed', failure: THROTTLED });
    expect(given.calls).toEqual(['GetId']);
    await getCredentials(given.session);
    expect(given.session.status.value.kind).toBe('ready');
  });

  it('asks the pool of its environment, for its role where it names one', async () => {
    const roleArn = 'arn:aws:iam::123456789012:role/desk';
    const given = giveSession({ roleArn, endpoints: { cognitoIdentity: 'http://127.0.0.1:4000' } });
    await getCredentials(given.session);
    const { identityPoolId } = given.places[0] ?? {};
    const place = { endpoint: 'http://127.0.0.1:4000', identityPoolId, roleArn };
    expect(given.places).toEqual([place, place]);
    expect(identityPoolId).toMatch(/^eu-west-1:/);
  });
});

describe('renew', () => {
  it('replaces refused credentials once for all who were refused with them', async () => {
    const given = giveSession();
    const refused = await getCredentials(given.session);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => given.session.renew(refused)),
    );
    expect(given.calls).toHaveLength(3);
    expect(new Set(answers.map((answer) => answer.ok && answer.value.credentials)).size).toBe(1);
    expect(answers[0]).not.toMatchObject({ value: { credentials: refused } });
  });

  it('is not repeated where somebody has replaced them already', async () => {
    const given = giveSession();
    const refused = await getCredentials(given.session);
    const first = await given.session.renew(refused);
    expect(await given.session.renew(refused)).toEqual(first);
    expect(given.calls).toHaveLength(3);
  });

  it('leaves nothing behind when it fails: the next caller asks anew', async () => {
    const given = giveSession();
    const refused = await getCredentials(given.session);
    given.failures.push(THROTTLED);
    expect((await given.session.renew(refused)).ok).toBe(false);
    expect(await getCredentials(given.session)).not.toBe(refused);
  });
});
