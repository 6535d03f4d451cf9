import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import { createRuns, type Press } from '../../../src/state/run/runs.ts';
import { SUBJECT, toServiceFailure } from '../../domain/failure/samples.ts';
import {
  createDeferred,
  createFakeClock,
  createFakeConnection,
  createFakeSession,
  fail,
  ok,
  READY_CHECKS,
  settle,
  toCredentials,
} from '../fakes.ts';
import { createFakeInvoker, REQUEST, RETURNED } from './fake-invoker.ts';

function giveRuns(change: Partial<Press> = {}) {
  const answer = createDeferred<Answer<Outcome>>();
  const invoker = createFakeInvoker(answer.promise);
  const clock = createFakeClock();
  const runs = createRuns({
    invoker,
    clock,
    connection: createFakeConnection(),
    checks: READY_CHECKS,
  });
  const press: Press = {
    request: REQUEST,
    subject: SUBJECT,
    session: createFakeSession(),
    ...change,
  };
  return { answer, invoker, clock, runs, start: () => runs.start(press) };
}

describe('runs', () => {
  it('show a run under way at once, then how it ended', async () => {
    const { answer, clock, runs, start } = giveRuns();
    expect([runs.current.value, runs.isWaiting.value]).toEqual([undefined, false]);
    const done = start();
    const pressed = { id: 1, request: REQUEST, subject: SUBJECT, startedAt: clock.now() };
    expect(runs.current.value).toEqual({ kind: 'waiting', sent: false, ...pressed });
    expect(runs.isWaiting.value).toBe(true);
    answer.resolve(ok(RETURNED));
    await done;
    expect(runs.current.value).toEqual({
      kind: 'outcome',
      outcome: RETURNED,
      tookMs: 0,
      times: { sentMs: 0, endedMs: 0 },
      ...pressed,
    });
    expect(runs.isWaiting.value).toBe(false);
  });

  it('send once however often Invoke is pressed while one is under way', async () => {
    const { answer, invoker, runs, start } = giveRuns();
    const presses = [start(), start(), start()];
    await settle();
    const late = start();
    answer.resolve(ok(RETURNED));
    await Promise.all([...presses, late]);
    expect(invoker.calls).toHaveLength(1);
    expect(runs.current.value?.id).toBe(1);
  });

  it('can be started again when the last has ended, each with a number of its own', async () => {
    const { answer, invoker, runs, start } = giveRuns();
    answer.resolve(ok(RETURNED));
    await start();
    await start();
    expect(invoker.calls).toHaveLength(2);
    expect(runs.current.value?.id).toBe(2);
  });

  it('count their time from the sending, not from the wait for credentials', async () => {
    const credentials = createDeferred<Answer<never>>();
    const live = ok({ credentials: toCredentials('1'), clockOffsetMs: 0 });
    const session = createFakeSession({
      credentials: async () => (await credentials.promise) && live,
    });
    const { answer, clock, runs, start } = giveRuns({ session });
    const done = start();
    clock.pass(900);
    expect(runs.current.value).toMatchObject({ sent: false });
    credentials.resolve(fail(toServiceFailure('x', 400)));
    await settle();
    expect(runs.current.value).toMatchObject({ kind: 'waiting', sent: true });
    clock.pass(312);
    answer.resolve(ok(RETURNED));
    await done;
    expect(runs.current.value).toMatchObject({ tookMs: 312 });
  });

  it('count from the second sending where there was one, and say why there was', async () => {
    const { answer, invoker, clock, runs, start } = giveRuns();
    const second = createDeferred<Answer<Outcome>>();
    invoker.answers.push(second.promise);
    const done = start();
    await settle();
    clock.pass(5000);
    answer.resolve(fail(toServiceFailure('ExpiredTokenException', 403)));
    await settle();
    clock.pass(40);
    second.resolve(ok(RETURNED));
    await done;
    expect(runs.current.value).toMatchObject({ tookMs: 40, resent: 'new credentials' });
  });

  it('keep a failure as it is', async () => {
    const { answer, runs, start } = giveRuns();
    const failure = toServiceFailure('ServiceException', 500);
    answer.resolve(fail(failure));
    await start();
    expect(runs.current.value).toMatchObject({ kind: 'failure', failure });
  });
});
