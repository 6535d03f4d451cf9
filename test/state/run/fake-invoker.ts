// An invoker that does what the test says, and remembers every POST that it would have sent.
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type { InvokeRequest } from '../../../src/domain/request/request.ts';
import type { InvokeCall, Invoker } from '../../../src/domain/run/invoker.ts';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import { ok } from '../fakes.ts';

export const REQUEST: InvokeRequest = {
  region: 'eu-west-1',
  functionName: 'orders-reprocess',
  invocationType: 'RequestResponse',
  logType: 'Tail',
};

export const RETURNED: Outcome = {
  kind: 'returned',
  statusCode: 200,
  requestId: 'c7b1',
  body: new TextEncoder().encode('{"done":true}'),
};

export interface FakeInvoker extends Invoker {
  readonly calls: InvokeCall[];
  /** What the next calls answer, in order; then RETURNED. */
  readonly answers: (Answer<Outcome> | Promise<Answer<Outcome>>)[];
}

export function createFakeInvoker(...answers: FakeInvoker['answers']): FakeInvoker {
  const calls: InvokeCall[] = [];
  return {
    calls,
    answers,
    async invoke(call) {
      calls.push(call);
      call.onSent();
      return (await answers.shift()) ?? ok(RETURNED);
    },
  };
}
