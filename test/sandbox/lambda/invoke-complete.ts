// The last event of a stream: the error of the run if there was one, and the log tail.
// Only `Runtime.TruncatedResponse` without details has been seen from AWS. The rest follows AWS's own
// emulator, which passes on an error type of the runtime's or the function's and calls any other unknown.
import type { InvocationEnd } from '../runtime/invocation.ts';
import type { FunctionSettings } from './function-settings.ts';
import { toLogResult } from './log-result.ts';

interface InvokeComplete {
  readonly ErrorCode?: string;
  readonly ErrorDetails?: string;
  readonly LogResult?: string;
}

const KNOWN_TYPE = /^(Runtime|Function|Sandbox|Extension)\.[A-Z]/;

/** `logOf` is there where the caller wants the log tail: the settings say in which form. */
export function toInvokeComplete(
  end: InvocationEnd,
  logOf: FunctionSettings | undefined,
): InvokeComplete {
  return {
    ...(end.isFunctionError && toError(end)),
    ...(logOf !== undefined && { LogResult: toLogResult(end, logOf) }),
  };
}

function toError(end: InvocationEnd): InvokeComplete {
  const type = readErrorType(end.payload);
  // A process that ended midway leaves no word; a time-out is the platform's own to tell (unverified).
  if (end.streamed === 'cut off' && type !== 'Sandbox.Timedout') {
    return { ErrorCode: 'Runtime.TruncatedResponse' };
  }
  const ErrorCode = KNOWN_TYPE.test(type) ? type : 'Runtime.Unknown';
  return { ErrorCode, ErrorDetails: end.payload.toString('utf8') };
}

/** Of the error object; a runtime client may have sent something else. */
function readErrorType(payload: Buffer): string {
  try {
    const error: unknown = JSON.parse(payload.toString('utf8'));
    return String((error as { errorType?: unknown } | null)?.errorType);
  } catch {
    return '';
  }
}
