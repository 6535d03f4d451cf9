import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../domain/config/samples.ts';
import { toServiceFailure } from '../../domain/failure/samples.ts';
import { createFakeSession, fail, ok, settle } from '../fakes.ts';
import { ALLOWED, giveCheck, toNames, toTargets } from './given-check.ts';

const BUSY = fail(toServiceFailure('TooManyRequestsException', 429));

describe('a throttle', () => {
  it('has that one asked for again after a pause in which nothing is sent', async () => {
    const given = giveCheck({ reply: (_call, at) => (at === 1 ? BUSY : ALLOWED) });
    void given.check.start(toTargets('a', 'b', 'c', 'd'));
    await given.pass(3000);
    const busyAt = given.times[1] ?? 0;
    expect(given.times.filter((time) => time > busyAt && time < busyAt + 500)).toEqual([]);
    expect(given.asked().filter((name) => name === 'b')).toHaveLength(2);
    expect(given.found()).toEqual(['a allowed', 'b allowed', 'c allowed', 'd allowed']);
  });

  it('makes everything after it slower', async () => {
    const given = giveCheck({ reply: (_call, at) => (at < 2 ? BUSY : ALLOWED) });
    void given.check.start(toTargets(...toNames(4)));
    await given.pass(5000);
    const gaps = given.times.slice(3).map((time, at) => time - (given.times[at + 2] ?? 0));
    expect(gaps.every((gap) => gap >= 100)).toBe(true);
    expect(given.phase()).toBe('done');
  });

  it('is put up with five times for one function, with longer and longer pauses', async () => {
    const given = giveCheck({
      reply: ({ request }) => (request.functionName === 'a' ? BUSY : ALLOWED),
    });
    void given.check.start(toTargets('a', 'b'));
    await given.pass(10_000);
    expect(given.asked()).toEqual(['a', 'a', 'a', 'a', 'a', 'b']);
    const pauses = given.times.slice(1, 5).map((time, at) => time - (given.times[at] ?? 0));
    expect(pauses).toEqual([500, 1000, 2000, 4000]);
    expect(given.found()).toEqual(['a unclear', 'b allowed']);
  });
});

describe('a check ends early', () => {
  const phase = ({ check }: ReturnType<typeof giveCheck>) => check.checked.value.phase;

  it('where no credentials can be had, with the reason and nothing sent', async () => {
    const refused = toServiceFailure('NotAuthorizedException', 400, '', 'GetId');
    const session = createFakeSession({ credentials: async () => fail(refused) });
    const given = giveCheck({ session });
    await given.check.start(toTargets('a', 'b', 'c'));
    expect(phase(given)).toMatchObject({ kind: 'halted', halt: { title: /./, sentence: /./ } });
    expect(given.calls).toEqual([]);
  });

  it('where the device has gone offline, and keeps what was found', async () => {
    const given = giveCheck();
    void given.check.start(toTargets('a', 'b', 'c'));
    await settle();
    given.connection.turn(false);
    await given.answer('a');
    await given.pass(500);
    expect(given.asked()).toEqual(['a']);
    expect(given.found()).toEqual(['a allowed']);
    expect(phase(given).kind).toBe('halted');
    expect(given.clock.timers()).toBe(0);
  });

  it('where what answers may run what it is asked for: the first was alone, so no other was sent', async () => {
    const returned = ok({ kind: 'returned', statusCode: 200, body: new Uint8Array() } as const);
    const given = giveCheck({ reply: () => returned });
    void given.check.start(toTargets(...toNames(9)));
    await given.pass(1000);
    expect(given.asked()).toEqual(['f0']);
    expect(phase(given)).toMatchObject({
      halt: { title: 'This endpoint does not know dry runs' },
    });
    expect(given.found()).toEqual([]);
  });
});

describe('where a dry run goes', () => {
  it('is the function’s own region for a full ARN, the environment’s otherwise, guard or not', async () => {
    const given = giveCheck({
      environment: readEnvironment({ guard: 'confirm' }),
      reply: () => ALLOWED,
    });
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:far';
    void given.check.start(toTargets('near', arn));
    await given.pass(500);
    expect(given.calls.map(({ endpoint, request }) => [endpoint, request.region])).toEqual([
      ['https://lambda.eu-west-1.amazonaws.com', 'eu-west-1'],
      ['https://lambda.us-east-1.amazonaws.com', 'us-east-1'],
    ]);
  });
});
