// One run of a function: what goes in and how it ended.

import type { FunctionTarget } from '../lambda/resolve-function.ts';
import type { LogRecord } from './environment-log.ts';
import type { TakeChunk } from './reply-stream.ts';

export interface Invocation {
  readonly target: FunctionTarget;
  readonly region: string;
  readonly requestId: string;
  readonly payload: Buffer;
  /** JSON text, decoded from the header; absent on asynchronous runs. */
  readonly clientContext: string | undefined;
  readonly tenantId: string | undefined;
  readonly identity: { readonly identityId: string; readonly identityPoolId: string };
  readonly trace: Trace;
  /** Takes a streamed answer as it comes; without it the answer is gathered. */
  readonly output?: TakeChunk;
}

export interface Trace {
  readonly root: string;
  readonly parent: string;
  readonly sampled: boolean;
}

export interface InvocationEnd {
  /** The function's answer, or the error object of a function error. Of an answer that was handed on, its beginning. */
  readonly payload: Buffer;
  /** Whether the function streamed, and to the end. */
  readonly streamed: 'not' | 'whole' | 'cut off';
  readonly isFunctionError: boolean;
  /** The whole log of this run. */
  readonly log: Buffer;
  /** The same, event by event. */
  readonly records: readonly LogRecord[];
  readonly logGroup: string;
  readonly logStream: string;
}

/** The error object for an end that the function could not report itself. */
export function toErrorPayload(errorType: string, errorMessage: string): Buffer {
  return Buffer.from(JSON.stringify({ errorType, errorMessage }));
}
