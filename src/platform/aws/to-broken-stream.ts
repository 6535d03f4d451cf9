// Turns what the SDK throws in the middle of a stream into a Failure: foreign exceptions stop here.

import type { Failure } from '../../domain/failure/failure.ts';
import type { BrokenStreamFailure, UnreadableFailure } from '../../domain/failure/sent-failures.ts';
import type { StreamHead } from '../../domain/stream/streamer.ts';

/** `error` undefined: the stream ended without InvokeComplete. `bytes`: how many of the response had come before. */
export function toBrokenStream(error: unknown, head: StreamHead, bytes: number): Failure {
  const { statusCode, requestId } = head;
  const identified = requestId === undefined ? {} : { requestId };
  const how = toHow(error);
  // A page of a proxy or of a network's sign-in has a status and headers too, but no frame and no request id.
  if (bytes === 0 && requestId === undefined && how === 'damaged') {
    return { ...toNotAStream(head), raw: String(error) };
  }
  return {
    kind: 'broken stream',
    operation: 'Invoke',
    how,
    statusCode,
    receivedBytes: bytes,
    ...identified,
    ...(how === 'service' && error instanceof Error ? { errorName: error.name } : {}),
    raw: error === undefined ? 'The stream ended without InvokeComplete.' : toRaw(error),
  };
}

/** Something answered that is no stream of events. */
export function toNotAStream({ statusCode, requestId }: StreamHead): UnreadableFailure {
  return {
    kind: 'unreadable',
    operation: 'Invoke',
    statusCode,
    ...(requestId === undefined ? {} : { requestId }),
    raw: 'The answer is no stream of events.',
  };
}

/**
 * By what the SDK throws: a TypeError of `fetch` where the connection broke, a plain Error of its decoder where bytes
 * do not make a frame, and an error with another name for a frame in which AWS names an error
 * (@smithy/core, event-streams).
 */
function toHow(error: unknown): BrokenStreamFailure['how'] {
  if (error === undefined) return 'no end';
  const name = error instanceof Error ? error.name : '';
  if (error instanceof TypeError || name === 'AbortError' || name === 'NetworkError') return 'cut';
  const isDecoder = name === 'Error' || name === 'RangeError' || name === 'SyntaxError';
  return isDecoder ? 'damaged' : 'service';
}

function toRaw(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
