// What a failed function says of its failure, wherever it says it: in the body, or in the event that ends a stream.
import { type FunctionErrorText, readFunctionError } from './function-error.ts';

interface FailedOutcome {
  readonly functionError?: string;
  /** Of a streamed response: where it is there, the body is what came before the error. */
  readonly errorDetails?: string;
  readonly body?: Uint8Array;
}

/** `ErrorDetails` is JSON as runtimes write it, or any text: AWS does not say (aws-facts §2.2). */
export function readOutcomeError(outcome: FailedOutcome): FunctionErrorText | undefined {
  const { errorDetails, functionError, body = new Uint8Array() } = outcome;
  if (errorDetails === undefined) return readFunctionError(body);
  return (
    readFunctionError(new TextEncoder().encode(errorDetails)) ?? {
      ...(functionError === undefined ? {} : { errorType: functionError }),
      ...(errorDetails === '' ? {} : { errorMessage: errorDetails }),
      stackTrace: [],
    }
  );
}
