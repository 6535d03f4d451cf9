// One call with everything that it needs, for the tests of what is sent.
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import { callOnce } from '../../../src/state/run/call-once.ts';
import type { Session } from '../../../src/state/session/session.ts';
import { createFakeClock, createFakeConnection, createFakeSession } from '../fakes.ts';
import { createFakeInvoker, REQUEST } from './fake-invoker.ts';

export function giveCall(answers: Answer<Outcome>[] = [], session: Partial<Session> = {}) {
  const invoker = createFakeInvoker(...answers);
  const own = createFakeSession(session);
  const abort = new AbortController();
  const connection = createFakeConnection();
  const clock = createFakeClock();
  const call = {
    request: REQUEST,
    endpoint: 'https://lambda.example',
    session: own,
    signal: abort.signal,
    onSent: () => undefined,
  };
  return {
    invoker,
    session: own,
    abort,
    connection,
    clock,
    make: () => callOnce(call, { invoker, connection, clock }),
  };
}
