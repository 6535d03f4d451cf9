import { describe, expect, it } from 'vitest';
import { createSignIn } from '../../../src/state/session/sign-in.ts';
import { SIGN_IN } from '../../domain/config/samples.ts';
import { createDeferred, createFakeClock, HOUR_MS, ok, settle } from '../fakes.ts';
import { createFakeSignIns, toRefusal, toTokens } from './fake-sign-ins.ts';

const MINUTE_MS = 60_000;

/** Somebody who has just come back from the login; with `arrange` set up before. */
async function give(arrange: (fake: ReturnType<typeof createFakeSignIns>) => void = () => {}) {
  const clock = createFakeClock();
  const signIns = createFakeSignIns(clock.now);
  signIns.finished = Promise.resolve(ok(toTokens('erika', clock.now() + HOUR_MS)));
  arrange(signIns);
  let kept = 0;
  const beforeLeaving = async () => {
    kept += 1;
  };
  const place = { ...SIGN_IN, scopes: ['openid'] };
  const signIn = createSignIn(place, 'staging', { signIns, clock, beforeLeaving });
  await settle();
  return { signIn, signIns, clock, kept: () => kept };
}

describe('who comes back from the login', () => {
  it('is signed in, and was not asked twice', async () => {
    const { signIn, signIns } = await give();
    expect(signIn.status.value).toMatchObject({ kind: 'signed in', person: { name: 'erika' } });
    expect(signIns.calls).toEqual([]);
  });

  it('with a refusal is nobody, and hears why', async () => {
    const { signIn } = await give((fake) => {
      fake.finished = Promise.resolve(toRefusal('refused'));
    });
    expect(signIn.status.value).toMatchObject({
      kind: 'signed out',
      hasEnded: false,
      failure: { problem: 'refused' },
    });
  });
});

describe('a page that was reloaded', () => {
  it('goes through the login’s own session by itself, with what was typed kept', async () => {
    const { signIns, signIn, kept } = await give((fake) => {
      fake.finished = undefined;
      fake.wasSignedIn = true;
    });
    expect(signIns.calls).toEqual(['leave for staging']);
    expect(kept()).toBe(1);
    expect(signIn.status.value).toEqual({ kind: 'signing in', isBeside: false });
  });
});

describe('a page that was left for the login', () => {
  it('and is come back to without an answer offers to sign in again', async () => {
    const { signIn, signIns } = await give((fake) => {
      fake.finished = undefined;
    });
    await signIn.signIn('staging');
    expect(signIn.status.value.kind).toBe('signing in');
    signIns.comeBack();
    expect(signIn.status.value).toEqual({ kind: 'signed out', hasEnded: false });
  });

  it('changes nothing for who is signed in when it is shown again', async () => {
    const { signIn, signIns } = await give();
    signIns.comeBack();
    expect(signIn.status.value.kind).toBe('signed in');
  });
});

describe('tokens', () => {
  it('are given as they are while they are good', async () => {
    const { signIn, signIns, clock } = await give();
    clock.pass(58 * MINUTE_MS);
    expect(await signIn.tokens()).toMatchObject({ value: { idToken: 'id of erika' } });
    expect(signIns.calls).toEqual([]);
  });

  it('are renewed once for all who wait, each time with the newest refresh token', async () => {
    const { signIn, signIns, clock } = await give();
    clock.pass(59 * MINUTE_MS);
    const all = await Promise.all([signIn.tokens(), signIn.tokens(), signIn.tokens()]);
    expect(new Set(all.map((one) => one.ok && one.value)).size).toBe(1);
    clock.pass(HOUR_MS);
    await signIn.tokens();
    expect(signIns.calls).toEqual([
      'renew with refresh of erika',
      'renew with refresh of renewed 1',
    ]);
  });

  it('that the pool found too old are renewed whatever their time says', async () => {
    const { signIn, signIns } = await give();
    const answer = await signIn.tokens();
    if (!answer.ok) throw new Error('signed out');
    await signIn.tokensAfter(answer.value);
    expect(signIns.calls).toEqual(['renew with refresh of erika']);
    await signIn.tokensAfter(answer.value);
    expect(signIns.calls).toHaveLength(1);
  });

  it('end with a refused renewal: nobody is signed in any more', async () => {
    const { signIn, signIns, clock } = await give();
    signIns.renewed = async () => toRefusal('not taken');
    clock.pass(HOUR_MS);
    expect(await signIn.tokens()).toMatchObject({
      failure: { kind: 'signed out', hasEnded: true },
    });
    await signIn.tokens();
    expect(signIns.calls).toHaveLength(1);
  });

  it.each([
    [
      'the connection was lost',
      { kind: 'network', operation: 'RenewSignIn', online: true, raw: '' },
    ],
    [
      'the login is in trouble',
      { kind: 'sign-in', operation: 'RenewSignIn', problem: 'unreadable', raw: 'status 503' },
    ],
  ] as const)('stay where only %s: the next who asks tries again', async (_what, failure) => {
    const { signIn, signIns, clock } = await give();
    const { renewed } = signIns;
    signIns.renewed = async () => ({ ok: false, failure });
    clock.pass(HOUR_MS);
    expect(await signIn.tokens()).toEqual({ ok: false, failure });
    expect(signIn.status.value.kind).toBe('signed in');
    signIns.renewed = renewed;
    expect((await signIn.tokens()).ok).toBe(true);
  });

  it('that come after a sign-out are nobody’s', async () => {
    const { signIn, signIns, clock } = await give();
    const late = createDeferred<ReturnType<typeof ok<ReturnType<typeof toTokens>>>>();
    signIns.renewed = () => late.promise;
    clock.pass(HOUR_MS);
    const waiting = signIn.tokens();
    await signIn.signOut();
    late.resolve(ok(toTokens('erika', clock.now() + HOUR_MS)));
    expect(await waiting).toMatchObject({ failure: { kind: 'signed out' } });
    expect(signIn.status.value.kind).toBe('signed out');
  });
});

describe('signing in again', () => {
  async function giveEnded() {
    const given = await give();
    given.signIns.renewed = async () => toRefusal('not taken');
    given.clock.pass(HOUR_MS);
    await given.signIn.tokens();
    return given;
  }

  it('goes on in place for the same person', async () => {
    const { signIn, signIns, clock } = await giveEnded();
    signIns.beside = Promise.resolve(ok(toTokens('erika', clock.now() + HOUR_MS)));
    expect(await signIn.signIn('staging')).toBe(true);
    expect(signIn.status.value.kind).toBe('signed in');
  });

  it('begins the page anew for another person', async () => {
    const { signIn, signIns, clock } = await giveEnded();
    signIns.beside = Promise.resolve(ok(toTokens('samir', clock.now() + HOUR_MS)));
    expect(await signIn.signIn('staging')).toBe(false);
    expect(signIns.calls.at(-1)).toBe('leave for staging');
    expect((await signIn.tokens()).ok).toBe(false);
  });

  it('leaves the page where the browser opens no window', async () => {
    const { signIn, signIns } = await giveEnded();
    expect(await signIn.signIn('staging')).toBe(false);
    expect(signIns.calls.slice(-2)).toEqual(['sign in beside', 'leave for staging']);
  });

  it('can be given up', async () => {
    const { signIn, signIns } = await giveEnded();
    signIns.beside = new Promise(() => undefined);
    const before = signIn.status.value;
    const waiting = signIn.signIn('staging');
    expect(signIn.status.value).toEqual({ kind: 'signing in', isBeside: true });
    signIn.giveUp();
    expect(await waiting).toBe(false);
    expect(signIn.status.value).toEqual(before);
  });
});

describe('signing out', () => {
  it('hands the refresh token to be revoked and forgets it', async () => {
    const { signIn, signIns } = await give();
    await signIn.signOut();
    expect(signIns.calls).toEqual(['sign out refresh of erika']);
    expect((await signIn.tokens()).ok).toBe(false);
  });

  it('in another tab ends it here as well', async () => {
    const { signIn, signIns } = await give();
    signIns.signOutElsewhere();
    expect(signIn.status.value).toEqual({ kind: 'signed out', hasEnded: false });
    expect(signIns.revoked).toEqual(['refresh of erika']);
  });
});
