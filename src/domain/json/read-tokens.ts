// Tokens for highlighting a piece of JSON, such as the lines on the screen: no grammar, nothing refused.
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  isDigit,
  MINUS,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
} from './json-bytes.ts';
import { literalEnd, numberEnd, stringEnd, wordEnd } from './token-ends.ts';
import type { TokenKind } from './token-scanner.ts';

export interface JsonToken {
  /** `invalid` is what no JSON can contain; the grammar between tokens is not looked at. */
  readonly kind: TokenKind | 'invalid';
  /** Byte offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const PUNCTUATION: ReadonlySet<number> = new Set([
  OPEN_BRACE,
  CLOSE_BRACE,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  COLON,
  COMMA,
]);

/**
 * The tokens of `bytes`, which may begin between any two tokens: JSON has no line break inside a string, so any line will do.
 * A string with a : after it is a name. White space belongs to no token.
 */
export function readTokens(bytes: Uint8Array): JsonToken[] {
  const tokens: JsonToken[] = [];
  let start = skipSpace(bytes, 0);
  while (start < bytes.length) {
    const token = readToken(bytes, start);
    tokens.push(token);
    start = skipSpace(bytes, token.end);
  }
  return tokens;
}

function readToken(bytes: Uint8Array, start: number): JsonToken {
  const byte = bytes[start] as number;
  if (PUNCTUATION.has(byte)) return { kind: 'punctuation', start, end: start + 1 };
  if (byte === QUOTE) return readString(bytes, start);
  const isNumber = isDigit(byte) || byte === MINUS;
  const end = isNumber ? numberEnd(bytes, start) : literalEnd(bytes, start);
  if (end > start) return { kind: isNumber ? 'number' : 'literal', start, end };
  return { kind: 'invalid', start, end: Math.max(wordEnd(bytes, start), start + 1) };
}

function readString(bytes: Uint8Array, start: number): JsonToken {
  const end = stringEnd(bytes, start);
  if (end < 0) return { kind: 'invalid', start, end: looseStringEnd(bytes, start) };
  return { kind: bytes[skipSpace(bytes, end)] === COLON ? 'key' : 'string', start, end };
}

/** A broken string goes to its quote or to the end of its line, whichever comes first. */
function looseStringEnd(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) {
    if (bytes[at] === QUOTE && bytes[at - 1] !== 0x5c) return at + 1;
    at += 1;
  }
  return at;
}
