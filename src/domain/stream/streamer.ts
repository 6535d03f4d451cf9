// Port: the call whose answer comes piece by piece (InvokeWithResponseStream, aws-facts §2.2).
import type { Answer } from '../failure/failure.ts';
import type { InvokeCall } from '../run/invoker.ts';

/** What an answer's headers say, before any of its body is here. */
export interface StreamHead {
  readonly statusCode: number;
  readonly requestId?: string;
  /** Undefined where the browser may not read `x-amz-executed-version`. */
  readonly executedVersion?: string;
  readonly contentType?: string;
}

/** Where the pieces go. */
export interface StreamSink {
  /** What is taken is copied: the bytes may be overwritten once `take` is settled. Otherwise they belong to whoever took them. */
  readonly isCopying: boolean;
  /** The headers are here; with a second sending, those of the second. */
  begin(head: StreamHead): void;
  /**
   * Bytes of the response, in their order. The next are read from the network when
   * the promise is settled, so that a slow disk holds up the network and fills no memory. Never rejects.
   */
  take(bytes: Uint8Array): Promise<void> | undefined;
}

export interface StreamCall extends InvokeCall {
  readonly sink: StreamSink;
}

/** An answer that came to its end. `complete`: with the event InvokeComplete, whatever that says. */
export type StreamEnd =
  | {
      readonly kind: 'complete';
      readonly head: StreamHead;
      /** `ErrorCode` and `ErrorDetails` as AWS spells them: the function failed after what it had sent. */
      readonly errorCode?: string;
      readonly errorDetails?: string;
      /** `LogResult` as it came: base64 text. */
      readonly logResult?: string;
    }
  /** A dry run: nothing ran and nothing was sent. */
  | { readonly kind: 'allowed'; readonly head: StreamHead };

export interface Streamer {
  /** One POST, no second one. Never rejects; what had come before a failure is in the sink. */
  stream(call: StreamCall): Promise<Answer<StreamEnd>>;
}
