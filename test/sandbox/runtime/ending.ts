// How a run can end, and what each way means for the caller and for the log.

import type { ProcessExit } from './environment.ts';
import type { RuntimeReply } from './event-exchange.ts';
import { toErrorPayload } from './invocation.ts';

export type Ending =
  | { readonly kind: 'replied'; readonly reply: RuntimeReply }
  | { readonly kind: 'exited'; readonly exit: ProcessExit }
  | { readonly kind: 'timed out' }
  | { readonly kind: 'out of memory' };

export interface Verdict {
  readonly payload: Buffer;
  readonly isFunctionError: boolean;
  readonly status: 'success' | 'error' | 'timeout';
  readonly errorType?: string;
  /** What the platform writes into the log when the run ended by force. */
  readonly fault?: string;
}

const MAX_RESPONSE_BYTES = 6_291_556;

export function toVerdict(ending: Ending, requestId: string, timeoutSeconds: number): Verdict {
  switch (ending.kind) {
    case 'replied':
      return judgeReply(ending.reply);
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
function judgeReply(reply: RuntimeReply): Verdict {
  if (reply.body.byteLength > MAX_RESPONSE_BYTES) {
    const payload = toErrorPayload(
      'Function.ResponseSizeTooLarge',
      `Response payload size exceeded maximum allowed payload size (${MAX_RESPONSE_BYTES} bytes).`,
    );
    return {
      payload,
      isFunctionError: true,
      status: 'error',
      errorType: 'Function.ResponseSizeTooLarge',
    };
  }
  return { payload: reply.body, isFunctionError: reply.kind === 'error', status: 'success' };
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
