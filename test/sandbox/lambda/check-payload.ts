// The size and the syntax of an Invoke's payload, with the sentences of Lambda and its JSON parser.
import { ServiceError } from '../http/service-error.ts';
import type { InvocationType } from './read-invoke.ts';

const MAX_SYNC_BYTES = 6_291_456;
const MAX_ASYNC_BYTES = 1_048_576;

export function checkPayload(body: Buffer, invocationType: InvocationType): void {
  const limit = invocationType === 'Event' ? MAX_ASYNC_BYTES : MAX_SYNC_BYTES;
  if (body.byteLength > limit) {
    const message = `Request must be smaller than ${limit} bytes for the InvokeFunction operation`;
    throw new ServiceError('RequestTooLargeException', 413, message);
  }
  const reason = findSyntaxError(body);
  if (reason === undefined) return;
  throw new ServiceError(
    'InvalidRequestContentException',
    400,
    `Could not parse request body into json: Could not parse payload into json: ${reason}`,
  );
}

/** An empty body is no payload at all, which is allowed. */
function findSyntaxError(body: Buffer): string | undefined {
  if (body.byteLength === 0) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return `Invalid UTF-8 start byte 0x${findBadByte(body).toString(16)}`;
  }
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return explain(text, String(error));
  }
}

/** Jackson's words for a bare word; for anything else V8's, whose place is as good. */
function explain(text: string, v8Message: string): string {
  const word = /^\s*([A-Za-z_$][\w$]*)/.exec(text)?.[1];
  if (word === undefined || ['true', 'false', 'null'].includes(word)) return v8Message;
  const column = text.indexOf(word) + word.length + 1;
  return `Unrecognized token '${word}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (byte[])"${text.slice(0, 500)}"; line: 1, column: ${column}]`;
}

/** The byte at which the longest prefix that is UTF-8 ends. */
function findBadByte(body: Buffer): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  const before = text.slice(0, text.indexOf('\uFFFD'));
  return body[Buffer.byteLength(before)] ?? 0;
}
