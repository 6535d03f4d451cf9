import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import { createRuns, type Press } from '../../../src/state/run/runs.ts';
import type { LiveCredentials } from '../../../src/state/session/credential-source.ts';
import { SUBJECT } from '../../domain/failure/samples.ts';
import {
  createDeferred,
  createFakeClock,
  createFakeConnection,
  createFakeSession,
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
  const session = createFakeSession();
  const start = () => runs.start({ request: REQUEST, subject: SUBJECT, session, ...change });
  return { answer, invoker, clock, runs, start };
}

function giveSlowSession() {
  const credentials = createDeferred<Answer<LiveCredentials>>();
  return { credentials, session: createFakeSession({ credentials: () => credentials.promise }) };
}
const LIVE = ok({ credentials: toCredentials('1'), clockOffsetMs: 0 });

describe('Stop waiting', () => {
  it('ends the waiting at once, aborts the request and says that it had left', async () => {
    const { invoker, clock, runs, start } = giveRuns();
    const done = start();
    await settle();
    clock.pass(4200);
    runs.stopWaiting();
    await done;
    const failure = { kind: 'stopped', operation: 'Invoke', afterMs: 4200, sent: true };
    expect(runs.current.value).toMatchObject({ kind: 'failure', failure, tookMs: 4200 });
    expect(invoker.calls[0]?.signal.aborted).toBe(true);
  });

  it('says that nothing had left while credentials were being fetched, and nothing leaves later', async () => {
    const { credentials, session } = giveSlowSession();
    const { invoker, runs, start } = giveRuns({ session });
    const done = start();
    runs.stopWaiting();
    await done;
    expect(runs.current.value).toMatchObject({ failure: { kind: 'stopped', sent: false } });
    credentials.resolve(LIVE);
    await settle();
    expect(invoker.calls).toEqual([]);
  });

  it('drops the answer that comes late, also while the next run is under way', async () => {
    const { answer, invoker, runs, start } = giveRuns();
    const first = start();
    await settle();
    runs.stopWaiting();
    await first;
    const stopped = runs.current.value;
    answer.resolve(ok(RETURNED));
    await settle();
    expect(runs.current.value).toBe(stopped);

    const other = createDeferred<Answer<Outcome>>();
    invoker.answers.push(other.promise);
    const second = start();
    await settle();
    invoker.calls[0]?.onSent();
    expect(runs.current.value).toMatchObject({ id: 2, kind: 'waiting' });
    other.resolve(ok({ kind: 'allowed', statusCode: 204 }));
    await second;
    expect(runs.current.value).toMatchObject({ id: 2, outcome: { kind: 'allowed' } });
  });

  it('does nothing where no run is under way', async () => {
    const { answer, runs, start } = giveRuns();
    runs.stopWaiting();
    answer.resolve(ok(RETURNED));
    await start();
    runs.stopWaiting();
    expect(runs.current.value).toMatchObject({ kind: 'outcome' });
  });
});

describe('the waiting time that the person has set', () => {
  it('ends the waiting when it runs out', async () => {
    const { invoker, clock, runs, start } = giveRuns({ waitMs: 60_000 });
    const done = start();
    await settle();
    clock.pass(59_999);
    expect(runs.isWaiting.value).toBe(true);
    clock.pass(1);
    await done;
    const failure = { kind: 'timed out', operation: 'Invoke', afterMs: 60_000, sent: true };
    expect(runs.current.value).toMatchObject({ kind: 'failure', failure });
    expect(invoker.calls[0]?.signal.aborted).toBe(true);
  });

  it('runs while credentials are being fetched, too; then nothing is sent', async () => {
    const { credentials, session } = giveSlowSession();
    const { invoker, clock, runs, start } = giveRuns({ waitMs: 1000, session });
    const done = start();
    clock.pass(1000);
    await done;
    expect(runs.current.value).toMatchObject({ failure: { kind: 'timed out', sent: false } });
    credentials.resolve(LIVE);
    await settle();
    expect(invoker.calls).toEqual([]);
  });

  it('is called off when the run ends before, or is stopped', async () => {
    const { answer, clock, runs, start } = giveRuns({ waitMs: 1000 });
    const first = start();
    expect(clock.timers()).toBe(1);
    answer.resolve(ok(RETURNED));
    await first;
    expect(clock.timers()).toBe(0);
    const second = start();
    runs.stopWaiting();
    await second;
    expect(clock.timers()).toBe(0);
  });

  it('is no timer at all where none is set', async () => {
    const { answer, clock, start } = giveRuns();
    const done = start();
    expect(clock.timers()).toBe(0);
    answer.resolve(ok(RETURNED));
    await done;
  });
});
