// The first error of JSON bytes, or none.
import { explainFailure } from './explain-failure.ts';
import { startsWithByteOrderMark } from './json-bytes.ts';
import type { JsonError, JsonFault } from './json-error.ts';
import { locate } from './locate.ts';
import { TokenScanner } from './token-scanner.ts';

const BYTE_ORDER_MARK: JsonFault = {
  kind: 'byte order mark',
  offset: 0,
  message:
    'There is an invisible byte order mark before the JSON: save the file as UTF-8 without BOM',
};

/**
 * Checks `bytes` against RFC 8259 to the letter; undefined means valid JSON. Accepts what JSON.parse accepts, and nothing more.
 * Nothing but white space gives kind `empty`: with Lambda an empty payload is allowed, and sends no body.
 */
export function findJsonError(bytes: Uint8Array): JsonError | undefined {
  if (startsWithByteOrderMark(bytes)) return { ...BYTE_ORDER_MARK, line: 1, column: 1 };
  const scanner = new TokenScanner(bytes);
  while (scanner.next());
  return toJsonError(scanner);
}

/** The error at which a scanner stopped, or undefined when it did not fail. */
export function toJsonError(scanner: TokenScanner): JsonError | undefined {
  if (scanner.failedAt < 0) return undefined;
  const fault = explainFailure(scanner);
  return { ...fault, ...locate(scanner.bytes, fault.offset) };
}
