// Failures of a request that left, or was about to: what came of it, and who stopped waiting.
import type { Operation } from './operation.ts';

/** The service answered with an error of its own. */
export interface ServiceFailure {
  readonly kind: 'service';
  readonly operation: Operation;
  /** AWS's name for it, as in `x-amzn-errortype` or `__type`: `ResourceNotFoundException`. */
  readonly errorName: string;
  readonly message: string;
  readonly statusCode: number;
  readonly requestId?: string;
  /** The `Reason` of a throttle: `ConcurrentInvocationLimitExceeded`. */
  readonly reason?: string;
  /** The answer as it can be shown and copied: members of the error as JSON text. */
  readonly raw: string;
}

/** The request left, and the browser gave a bare network error: no status, no headers, no body. */
export interface NetworkFailure {
  readonly kind: 'network';
  readonly operation: Operation;
  /** What `navigator.onLine` said right after the error. */
  readonly online: boolean;
  readonly raw: string;
}

/** The answer began and broke off: a status came, the body did not arrive whole. */
export interface CutFailure {
  readonly kind: 'cut';
  readonly operation: Operation;
  readonly statusCode: number;
  readonly requestId?: string;
  readonly raw: string;
}

/** A streamed answer began, and did not come to its end. What came is kept. */
export interface BrokenStreamFailure {
  readonly kind: 'broken stream';
  readonly operation: 'Invoke';
  /**
   * `cut`: the connection broke. `damaged`: what came is no frame, or not the one that was sent. `no end`: it ended
   * without InvokeComplete. `service`: AWS said in the stream that it failed.
   */
  readonly how: 'cut' | 'damaged' | 'no end' | 'service';
  readonly statusCode: number;
  /** Of the response, as far as it is kept or in a file. */
  readonly receivedBytes: number;
  readonly requestId?: string;
  /** AWS's name for the error, with `service`. */
  readonly errorName?: string;
  readonly raw: string;
}

/** The person pressed Stop waiting. */
export interface StoppedFailure {
  readonly kind: 'stopped';
  readonly operation: Operation;
  readonly afterMs: number;
  /** False when the stop came before the request had left. */
  readonly sent: boolean;
  /** Of a streamed response whose headers had come. */
  readonly receivedBytes?: number;
  readonly requestId?: string;
}

/** The waiting time that the person had set ran out. */
export interface TimedOutFailure {
  readonly kind: 'timed out';
  readonly operation: Operation;
  readonly afterMs: number;
  /** False when time ran out before the request had left. */
  readonly sent: boolean;
  /** Of a streamed response whose headers had come. */
  readonly receivedBytes?: number;
  readonly requestId?: string;
}

/** Something answered, but not as AWS does: a proxy, a captive portal, a wrong endpoint. */
export interface UnreadableFailure {
  readonly kind: 'unreadable';
  readonly operation: Operation;
  readonly statusCode?: number;
  readonly requestId?: string;
  readonly raw: string;
}
