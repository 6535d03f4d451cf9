// A check of access on fakes: a Lambda that answers when the test says so, and a clock that goes on by itself or not.
import { signal } from '@preact/signals';
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type { InvokeCall } from '../../../src/domain/run/invoker.ts';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import { createAccessCheck } from '../../../src/state/access/access-check.ts';
import type { Place } from '../../../src/state/session/place.ts';
import {
  createDeferred,
  createFakeClock,
  createFakeConnection,
  createFakeSession,
  type Deferred,
  ENVIRONMENT,
  type FakeClock,
  type FakeSession,
  ok,
  settle,
} from '../fakes.ts';
import { giveSuggestions } from '../functions/given-suggestions.ts';

export const ALLOWED: Answer<Outcome> = ok({ kind: 'allowed', statusCode: 204 });
export const toTargets = (...names: readonly string[]) =>
  names.map((functionName) => ({ functionName, qualifier: '' }));
export const toNames = (count: number) => Array.from({ length: count }, (_, at) => `f${at}`);

export interface CheckOptions {
  readonly session?: FakeSession;
  readonly environment?: Place['environment'];
  /** What Lambda says at once; without it every answer waits for `answer`. */
  readonly reply?: (call: InvokeCall, at: number) => Answer<Outcome>;
}

export function giveCheck(options: CheckOptions = {}) {
  const { session = createFakeSession(), environment = ENVIRONMENT, reply } = options;
  const clock = createFakeClock();
  const connection = createFakeConnection();
  const asker = signal({ key: 'guest', name: 'Guest' });
  const calls: InvokeCall[] = [];
  /** When each call left, in milliseconds from the start. */
  const times: number[] = [];
  const waiting = new Map<string, Deferred<Answer<Outcome>>>();
  const invoker = {
    invoke(call: InvokeCall) {
      calls.push(call);
      times.push(clock.monotonic());
      if (reply !== undefined) return Promise.resolve(reply(call, calls.length - 1));
      const deferred = createDeferred<Answer<Outcome>>();
      waiting.set(call.request.functionName, deferred);
      return deferred.promise;
    },
  };
  const { suggestions } = giveSuggestions();
  const place: Place = { environment, session, suggestions };
  const check = createAccessCheck({ place, asker, invoker, connection, clock });
  return {
    check,
    asker,
    clock,
    connection,
    session,
    calls,
    times,
    asked: () => calls.map(({ request }) => request.functionName),
    inFlight: () => waiting.size,
    async answer(name: string, value = ALLOWED) {
      await settle();
      waiting.get(name)?.resolve(value);
      waiting.delete(name);
      await settle();
    },
    /** Time goes on in small steps, and whatever is due happens. */
    pass: (ms: number) => passSlowly(clock, ms),
    phase: () => check.checked.value.phase.kind,
    found: () =>
      check.findings.value.map(({ target, verdict }) => `${target.functionName} ${verdict.kind}`),
  };
}

const STEP_MS = 5;

async function passSlowly(clock: FakeClock, ms: number): Promise<void> {
  await settle();
  for (let passed = 0; passed < ms; passed += STEP_MS) {
    clock.pass(STEP_MS);
    await settle();
  }
}
