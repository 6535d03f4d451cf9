// How a run can end, and what each way means for the caller and for the log.

import type { ProcessExit } from './environment.ts';
import type { RuntimeReply } from './event-exchange.ts';
import { toErrorPayload } from './invocation.ts';
import type { StreamEnd } from './reply-stream.ts';
import { MAX_RESPONSE_BYTES } from './response-limits.ts';

export type Ending =
  | { readonly kind: 'replied'; readonly reply: BufferedReply }
  | StreamedEnding
  | { readonly kind: 'exited'; readonly exit: ProcessExit }
  | { readonly kind: 'timed out' }
  | { readonly kind: 'out of memory' };

type BufferedReply = Exclude<RuntimeReply, { kind: 'stream' }>;

interface StreamedEnding {
  readonly kind: 'streamed';
  readonly end: StreamEnd;
  /** All of it, or its beginning where it has been handed on. */
  readonly body: Buffer;
  readonly sizeBytes: number;
  readonly limitBytes: number;
}

export interface Verdict {
  readonly payload: Buffer;
  readonly isFunctionError: boolean;
  readonly status: 'success' | 'error' | 'timeout';
  readonly errorType?: string;
  /** What the platform writes into the log when the run ended by force. */
  readonly fault?: string;
}

export function toVerdict(ending: Ending, requestId: string, timeoutSeconds: number): Verdict {
  switch (ending.kind) {
    case 'replied':
      return judgeReply(ending.reply);
    case 'streamed':
      return judgeStream(ending);
    case 'timed out': {
      const fault = `Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
      const payload = toErrorPayload('Sandbox.Timedout', `RequestId: ${requestId} Error: ${fault}`);
      return { payload, isFunctionError: true, status: 'timeout', fault };
    }
    case 'out of memory':
      return toCrash(requestId, 'Runtime.OutOfMemory', 'Runtime exited with error: signal: killed');
    case 'exited':
      return judgeExit(ending.exit, requestId);
  }
}

/** An error that the function reports itself leaves the report without a status (unverified for 2026). */
function judgeReply(reply: BufferedReply): Verdict {
  if (reply.body.byteLength > MAX_RESPONSE_BYTES) return toTooLarge(MAX_RESPONSE_BYTES);
  return { payload: reply.body, isFunctionError: reply.kind === 'error', status: 'success' };
}

function judgeStream({ end, body, sizeBytes, limitBytes }: StreamedEnding): Verdict {
  if (sizeBytes > limitBytes) return toTooLarge(limitBytes);
  switch (end.kind) {
    case 'complete':
      return { payload: body, isFunctionError: false, status: 'success' };
    case 'failed':
      return { payload: end.body, isFunctionError: true, status: 'success' };
    case 'cut off': {
      const errorType = 'Runtime.TruncatedResponse';
      const payload = toErrorPayload(
        errorType,
        'The response stream ended before it was complete.',
      );
      return { payload, isFunctionError: true, status: 'error', errorType };
    }
  }
}

function toTooLarge(limitBytes: number): Verdict {
  const errorType = 'Function.ResponseSizeTooLarge';
  const payload = toErrorPayload(
    errorType,
    `Response payload size exceeded maximum allowed payload size (${limitBytes} bytes).`,
  );
  return { payload, isFunctionError: true, status: 'error', errorType };
}

/** V8 aborts itself at its heap limit, before the watch from outside has seen too much memory in use. */
function judgeExit({ code, signal }: ProcessExit, requestId: string): Verdict {
  if (signal === 'SIGABRT' || code === 134) {
    return toCrash(requestId, 'Runtime.OutOfMemory', 'Runtime exited with error: signal: killed');
  }
  if (code === 0)
    return toCrash(requestId, 'Runtime.ExitError', 'Runtime exited without providing a reason');
  const reason = signal === null ? `exit status ${code}` : `signal: ${signal}`;
  return toCrash(requestId, 'Runtime.ExitError', `Runtime exited with error: ${reason}`);
}

function toCrash(requestId: string, errorType: string, fault: string): Verdict {
  const payload = toErrorPayload(errorType, `RequestId: ${requestId} Error: ${fault}`);
  return { payload, isFunctionError: true, status: 'error', errorType, fault };
}
