// InvokeWithResponseStream: the same checks as Invoke, an answer in frames as it comes (aws-facts §2.2).
import { type Answer, type SendFrame, type StreamAnswer, toEmptyAnswer } from '../http/answer.ts';
import { createDeferred } from '../runtime/deferred.ts';
import type { InvocationEnd } from '../runtime/invocation.ts';
import { checkAccount, checkFunction } from './check-function.ts';
import { EVENT_STREAM_TYPE } from './event-stream.ts';
import { type InvokeCall, type InvokeParts, toInvocation } from './invoke.ts';
import { toInvokeComplete } from './invoke-complete.ts';
import { readInvoke, STREAM_INVOCATION_TYPES } from './read-invoke.ts';
import { resolveFunction } from './resolve-function.ts';
import { formatTrace } from './trace.ts';

/** Of a buffered answer that goes out as a stream; AWS's own pieces are not recorded. */
const PIECE_BYTES = 64 * 1024;

/** Throws where the call is refused; whatever happens once the function runs is said in the last frame. */
export function invokeWithStream(parts: InvokeParts, call: InvokeCall): Answer | StreamAnswer {
  const { received, functionName, caller } = call;
  const request = readInvoke(received, functionName, caller.region, STREAM_INVOCATION_TYPES);
  const { role } = caller.credentials;
  checkAccount(request, role);
  const target = resolveFunction(parts.functionsDir, request.reference);
  checkFunction(request, target, role);
  if (request.invocationType === 'DryRun') return toEmptyAnswer(204);

  const plain = toInvocation(call, request, target);
  // The run starts at once, and its first chunk waits for the answer to be on its way.
  const sending = createDeferred<SendFrame>();
  const output = async (payload: Buffer) => (await sending.promise)({ kind: 'chunk', payload });
  const invocation = { ...plain, output };
  const run = parts.pool.run(invocation);
  run.then((end) => parts.onEnd(invocation, end));

  return {
    statusCode: 200,
    headers: {
      'Content-Type': EVENT_STREAM_TYPE,
      'X-Amz-Executed-Version': target.version,
      'X-Amzn-Trace-Id': formatTrace(invocation.trace),
    },
    async sendFrames(send) {
      sending.resolve(send);
      const end = await run;
      await sendBuffered(end, send);
      const logOf = request.wantsLogTail ? target.fn.settings : undefined;
      await send({ kind: 'complete', value: toInvokeComplete(end, logOf) });
    },
  };
}

/** A handler that does not stream is answered for in one go. */
async function sendBuffered(end: InvocationEnd, send: SendFrame): Promise<void> {
  if (end.isFunctionError || end.streamed !== 'not') return;
  for (let start = 0; start < end.payload.byteLength; start += PIECE_BYTES) {
    await send({ kind: 'chunk', payload: end.payload.subarray(start, start + PIECE_BYTES) });
  }
}
