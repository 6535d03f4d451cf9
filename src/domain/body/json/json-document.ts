// JSON bytes as the views walk through them: how far they are good, and what is wrong after that.
import { toJsonError } from '../../json/find-json-error.ts';
import { skipSpace, startsWithByteOrderMark } from '../../json/json-bytes.ts';
import type { JsonError } from '../../json/json-error.ts';
import { TokenScanner } from '../../json/token-scanner.ts';

export interface JsonDocument {
  readonly bytes: Uint8Array;
  /** Where the outermost value begins. */
  readonly start: number;
  /** Every byte before it belongs to good tokens or to white space between them. */
  readonly limit: number;
  /** Why there is nothing good after `limit`; undefined for valid JSON. */
  readonly error: JsonError | undefined;
}

/** Looks through all of the bytes once. A byte order mark is passed over. */
export function readDocument(bytes: Uint8Array): JsonDocument {
  const from = startsWithByteOrderMark(bytes) ? 3 : 0;
  const scanner = new TokenScanner(bytes, from);
  while (scanner.next());
  const limit = scanner.failedAt < 0 ? bytes.length : scanner.end;
  return { bytes, start: skipSpace(bytes, from), limit, error: toJsonError(scanner) };
}
