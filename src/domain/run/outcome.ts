// An outcome: the call came back. A function error is an outcome; a failed call is a Failure.

interface Came {
  readonly statusCode: number;
  readonly requestId?: string;
  /** Undefined where the browser may not read `x-amz-executed-version` (aws-facts §1.2). */
  readonly executedVersion?: string;
  readonly durableExecutionArn?: string;
}

interface CameWithBody extends Came {
  /** The response's exact bytes. */
  readonly body: Uint8Array;
  /** `LogResult` as it came: base64 text. */
  readonly logResult?: string;
  readonly contentType?: string;
}

interface Returned extends CameWithBody {
  readonly kind: 'returned';
}

interface FunctionErrored extends CameWithBody {
  readonly kind: 'function error';
  /** `FunctionError` as AWS spells it: `Handled` or `Unhandled`; never branched upon. */
  readonly functionError: string;
  /** Of a response that was streamed: `ErrorDetails`, and the body is what came before the error. */
  readonly errorDetails?: string;
}

/** A response that was streamed and is not all in the page: a file has it, or only its beginning is kept. */
interface Streamed extends Came {
  readonly kind: 'streamed';
  readonly sizeBytes: number;
  readonly functionError?: string;
  readonly errorDetails?: string;
  readonly logResult?: string;
  readonly contentType?: string;
}

interface Accepted extends Came {
  readonly kind: 'accepted';
}

interface Allowed extends Came {
  readonly kind: 'allowed';
}

export type Outcome = Returned | FunctionErrored | Streamed | Accepted | Allowed;
