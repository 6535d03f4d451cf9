// JSON bytes as the views walk through them: how far they are good, and what is wrong after that.
import { toJsonError } from '../../json/find-json-error.ts';
import { skipSpace, startsWithByteOrderMark } from '../../json/json-bytes.ts';
import type { JsonError } from '../../json/json-error.ts';
import { TokenScanner } from '../../json/token-scanner.ts';
import type { Body } from '../growing-body.ts';
import { readJson } from '../json-reading.ts';
import type { Steps } from '../steps.ts';

export interface JsonDocument {
  readonly bytes: Uint8Array;
  /** Where the outermost value begins. */
  readonly start: number;
  /** Every byte before it belongs to good tokens or to white space between them. */
  readonly limit: number;
  /** Why there is nothing good after `limit`; undefined for valid JSON. */
  readonly error: JsonError | undefined;
}

const BYTES_A_TURN = 0x8000;
const TOKENS_A_TURN = 4096;

/** Looked through once a body. A byte order mark is passed over. */
export function* readBodyDocument(body: Body): Steps<JsonDocument> {
  const kept = body.recall(keepDocument);
  const reading = body.recall(readJson);
  while (reading.advance(BYTES_A_TURN)) yield;
  kept.document ??= {
    bytes: body.bytes,
    start: skipSpace(body.bytes, startsWithByteOrderMark(body.bytes) ? 3 : 0),
    limit: reading.hasFailed ? reading.goodEnd : body.bytes.length,
    error: reading.hasFailed ? reading.findError() : undefined,
  };
  return kept.document;
}

export function* readDocument(bytes: Uint8Array): Steps<JsonDocument> {
  const from = startsWithByteOrderMark(bytes) ? 3 : 0;
  const scanner = new TokenScanner(bytes, from);
  let count = 0;
  while (scanner.next()) {
    count += 1;
    if (count % TOKENS_A_TURN === 0) yield;
  }
  const limit = scanner.failedAt < 0 ? bytes.length : scanner.end;
  return { bytes, start: skipSpace(bytes, from), limit, error: toJsonError(scanner) };
}

function keepDocument(): { document?: JsonDocument } {
  return {};
}
