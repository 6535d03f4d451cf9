// The outcome of a stream that came to its end.
import type { Outcome } from '../run/outcome.ts';
import type { StreamRecord } from './stream-record.ts';
import type { StreamEnd } from './streamer.ts';

/**
 * Where every byte is at hand it is an outcome as any other, and all views of a response serve it. Where a file has
 * them, or more came than is kept, it is `streamed`: nobody may take a part for the whole.
 */
export function toStreamOutcome(end: StreamEnd, { kept, figures }: StreamRecord): Outcome {
  const { contentType, ...came } = end.head;
  if (end.kind === 'allowed') return { kind: 'allowed', ...came };
  const { errorCode: functionError, errorDetails = '', logResult } = end;
  const more = {
    ...came,
    ...(contentType === undefined ? {} : { contentType }),
    ...(logResult === undefined ? {} : { logResult }),
  };
  const error = functionError === undefined ? {} : { functionError, errorDetails };
  if (kept.kind !== 'whole') {
    return { kind: 'streamed', sizeBytes: figures.bytes, ...more, ...error };
  }
  const { bytes: body } = kept;
  if (functionError === undefined) return { kind: 'returned', body, ...more };
  return { kind: 'function error', body, ...more, functionError, errorDetails };
}
