// Pretty printing and its inverse, token by token: large integers, duplicate names, 1.0, 1e400, order and escapes survive byte for byte.
import { toJsonError } from './find-json-error.ts';
import { startsWithByteOrderMark } from './json-bytes.ts';
import type { JsonError } from './json-error.ts';
import { TokenLayout } from './token-layout.ts';
import { TokenScanner } from './token-scanner.ts';

/** Bytes with a buffer of their own, so that they can be transferred. */
type Chunk = Uint8Array<ArrayBuffer>;

/** How the writing ended. For broken JSON everything from `from` on was written as it came. */
export interface BrokenJson {
  /** With line and column in the input; the first error, but for a byte order mark, which is passed over. */
  readonly error: JsonError;
  /** Input offset at which the untouched rest begins: right after the last good token. */
  readonly from: number;
  /** The same place in the output, in bytes. */
  readonly at: number;
  /** The error's own place in the output, in bytes. */
  readonly errorAt: number;
}

export interface FormattedJson {
  readonly bytes: Chunk;
  /** Undefined when the whole was valid. */
  readonly broken: BrokenJson | undefined;
}

/**
 * Changes nothing but white space outside strings. `{}` and `[]` stay on one line; `indent` is 0 to 8 spaces.
 * A byte order mark is kept. Brackets more than 200 deep stay on one line, and a body made to explode is compact from
 * where indentation has grown it sixteenfold (and a megabyte), so the work is linear for any bytes. Never throws.
 */
export function formatJson(bytes: Uint8Array, indent = 2): Chunk {
  return formatJsonAndCheck(bytes, indent).bytes;
}

/** The same, and where the input broke: up to there it is formatted, from there on it is as it came. */
export function formatJsonAndCheck(bytes: Uint8Array, indent = 2): FormattedJson {
  return collect(formatJsonChunks(bytes, indent));
}

/** Removes all white space outside strings. Broken JSON: as with `formatJson`. */
export function compactJson(bytes: Uint8Array): Chunk {
  return collect(compactJsonChunks(bytes)).bytes;
}

/** The same in chunks of about 256 kB, each in its own buffer: paint the first, transfer it, stop when nobody waits any more. */
export function formatJsonChunks(
  bytes: Uint8Array,
  indent = 2,
): Generator<Chunk, BrokenJson | undefined> {
  return writeChunks(bytes, indent);
}

export function compactJsonChunks(bytes: Uint8Array): Generator<Chunk, BrokenJson | undefined> {
  return writeChunks(bytes, undefined);
}

function* writeChunks(
  bytes: Uint8Array,
  indent: number | undefined,
): Generator<Chunk, BrokenJson | undefined> {
  const scanner = new TokenScanner(bytes, startsWithByteOrderMark(bytes) ? 3 : 0);
  const layout = new TokenLayout(scanner, indent);
  layout.writer.copy(bytes, 0, scanner.end);
  let at = 0;
  let isUnderWay = true;
  while (isUnderWay) {
    isUnderWay = layout.fill();
    const chunk = layout.writer.take();
    at += chunk.length;
    if (chunk.length > 0) yield chunk;
  }
  const error = toJsonError(scanner);
  if (error === undefined) return undefined;
  const from = scanner.end;
  if (from < bytes.length) yield bytes.slice(from) as Chunk;
  // An error before `from` is a comma too many, the last token written: the distance is the same on both sides.
  return { error, from, at, errorAt: Math.max(error.offset - from + at, 0) };
}

function collect(chunks: Generator<Chunk, BrokenJson | undefined>): FormattedJson {
  const parts: Chunk[] = [];
  let size = 0;
  let next = chunks.next();
  while (next.done !== true) {
    parts.push(next.value);
    size += next.value.length;
    next = chunks.next();
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, broken: next.value };
}
