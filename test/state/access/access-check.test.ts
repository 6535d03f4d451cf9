import { describe, expect, it } from 'vitest';
import { toDenial } from '../../domain/access/denials.ts';
import { createFakeSession, fail, settle } from '../fakes.ts';
import { ALLOWED, giveCheck, toNames, toTargets } from './given-check.ts';

const GUEST = { key: 'guest', name: 'Guest' };
const ADA = { key: 'ada', name: 'ada@example.com' };

describe('a check of access', () => {
  it('asks for each function by one dry run without a payload, in the order of the list', async () => {
    const given = giveCheck({ reply: () => ALLOWED });
    void given.check.start(toTargets(...toNames(6)));
    await given.pass(1000);
    expect(given.asked()).toEqual(toNames(6));
    for (const { request } of given.calls) {
      expect(request).toMatchObject({ invocationType: 'DryRun', logType: 'None' });
      expect(request.payload).toBeUndefined();
    }
    expect(given.phase()).toBe('done');
    expect(given.found()).toEqual(toNames(6).map((name) => `${name} allowed`));
    expect(given.clock.timers()).toBe(0);
  });

  it('sends the first alone, then has four in flight at most, and 25 ms between any two', async () => {
    const given = giveCheck();
    void given.check.start(toTargets(...toNames(9)));
    await given.pass(1000);
    expect(given.inFlight()).toBe(1);
    await given.answer('f0');
    await given.pass(1000);
    expect(given.inFlight()).toBe(4);
    await given.answer('f2');
    await given.pass(1000);
    expect(given.asked()).toEqual(['f0', 'f1', 'f2', 'f3', 'f4', 'f5']);
    for (const [at, time] of given.times.entries()) {
      if (at > 0) expect(time - (given.times[at - 1] ?? 0)).toBeGreaterThanOrEqual(25);
    }
  });

  it('shows what it has found so far in the list’s order, whatever comes first', async () => {
    const given = giveCheck();
    void given.check.start(toTargets('a', 'b', 'c'));
    await given.answer('a');
    await given.pass(500);
    await given.answer('c');
    expect(given.found()).toEqual(['a allowed', 'c allowed']);
    expect(given.phase()).toBe('checking');
    await given.answer('b', fail(toDenial('arn:b')));
    await given.pass(100);
    expect(given.found()).toEqual(['a allowed', 'b denied', 'c allowed']);
    expect(given.phase()).toBe('done');
  });

  it('says of a name that is none that it is none, and asks nobody', async () => {
    const given = giveCheck({ reply: () => ALLOWED });
    void given.check.start(toTargets('no name', 'a'));
    await given.pass(500);
    expect(given.asked()).toEqual(['a']);
    expect(given.found()).toEqual(['no name unclear', 'a allowed']);
  });

  it('of no function at all is done at once', async () => {
    const given = giveCheck();
    await given.check.start([]);
    expect(given.phase()).toBe('done');
  });

  it('asks with fresh credentials when the old ones end in the middle', async () => {
    const expired = fail({
      kind: 'service',
      operation: 'Invoke',
      errorName: 'ExpiredTokenException',
      message: '',
      statusCode: 403,
      raw: '',
    });
    const session = createFakeSession();
    const given = giveCheck({ session, reply: (_call, at) => (at === 1 ? expired : ALLOWED) });
    void given.check.start(toTargets('a', 'b', 'c'));
    await given.pass(500);
    expect(session.renewed).toHaveLength(1);
    expect(given.found()).toEqual(['a allowed', 'b allowed', 'c allowed']);
    expect(given.calls.at(-1)?.credentials.accessKeyId).toBe('ASIA2');
  });
});

describe('a check of access that is stopped', () => {
  it('sends nothing more, drops what is on its way, and keeps what was found', async () => {
    const given = giveCheck();
    const ended = given.check.start(toTargets(...toNames(9)));
    await given.answer('f0');
    await given.pass(60);
    const sent = given.calls.length;
    expect(sent).toBe(3);
    given.check.stop();
    expect(given.calls.every(({ signal }) => signal.aborted)).toBe(true);
    for (const name of ['f1', 'f2']) await given.answer(name);
    await given.pass(1000);
    await ended;
    expect(given.calls).toHaveLength(sent);
    expect(given.phase()).toBe('stopped');
    expect(given.found()).toEqual(['f0 allowed']);
    expect(given.clock.timers()).toBe(0);
  });

  it('while it waits for its turn has no timer left', async () => {
    const given = giveCheck();
    void given.check.start(toTargets('a', 'b', 'c'));
    await given.answer('a');
    expect(given.clock.timers()).toBeGreaterThan(0);
    given.check.stop();
    await settle();
    expect(given.clock.timers()).toBe(0);
    expect(given.asked()).toEqual(['a']);
  });

  it('stays as it was when it is stopped once more after its end', async () => {
    const given = giveCheck({ reply: () => ALLOWED });
    await given.check.start(toTargets('a'));
    given.check.stop();
    expect(given.phase()).toBe('done');
  });
});

describe('the newest check', () => {
  it('wins: an answer to the one before counts no more', async () => {
    const given = giveCheck();
    void given.check.start(toTargets('a', 'b'));
    await settle();
    void given.check.start(toTargets('c', 'd'));
    await settle();
    await given.answer('a', fail(toDenial('arn:a')));
    await given.answer('c');
    await given.pass(500);
    await given.answer('d');
    expect(given.found()).toEqual(['c allowed', 'd allowed']);
    expect(given.phase()).toBe('done');
    expect(given.asked()).toEqual(['a', 'c', 'd']);
  });
});

describe('what was found', () => {
  it('goes with the person, and with a check that is under way, for good', async () => {
    const given = giveCheck();
    void given.check.start(toTargets('a', 'b', 'c'));
    await given.answer('a');
    given.asker.value = ADA;
    expect(given.phase()).toBe('not asked');
    expect(given.found()).toEqual([]);
    await given.answer('b');
    await given.pass(500);
    given.asker.value = GUEST;
    expect(given.found()).toEqual([]);
    expect(given.asked()).toEqual(['a']);
  });

  it('stays while it is the same person in the same role', async () => {
    const given = giveCheck({ reply: () => ALLOWED });
    await given.check.start(toTargets('a'));
    given.asker.value = { ...GUEST };
    expect(given.found()).toEqual(['a allowed']);
  });

  it('is asked for again for the new person', async () => {
    const given = giveCheck({ reply: () => ALLOWED });
    await given.check.start(toTargets('a'));
    given.asker.value = ADA;
    await given.check.start(toTargets('a'));
    expect(given.found()).toEqual(['a allowed']);
  });

  it('follows nobody any more once the check is closed', async () => {
    const given = giveCheck();
    void given.check.start(toTargets('a', 'b'));
    await settle();
    given.check.close();
    given.asker.value = ADA;
    expect(given.phase()).toBe('stopped');
    await given.answer('a');
    expect(given.found()).toEqual([]);
  });
});
