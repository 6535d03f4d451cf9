// The token that begins at a place, by its shape alone: for JSON that has been checked before, or that need not be right.
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  isDigit,
  isWordByte,
  MINUS,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
} from '../../json/json-bytes.ts';
import { literalEnd, numberEnd, wordEnd } from '../../json/token-ends.ts';
import { INVALID, KEY, LITERAL, NUMBER, PUNCTUATION, STRING } from './piece-kinds.ts';

const LF = 0x0a;
const CR = 0x0d;

export class LightToken {
  end = 0;
  kind = INVALID;

  /** `start` is no white space. A string ends at its quote, or before the end of its line. */
  read(bytes: Uint8Array, start: number): void {
    const byte = bytes[start] as number;
    if (byte === QUOTE) this.readString(bytes, start);
    else if (isPunctuation(byte)) this.take(PUNCTUATION, start + 1);
    else if (isDigit(byte) || byte === MINUS) {
      this.take(NUMBER, numberEnd(bytes, start));
    } else this.take(LITERAL, isWordByte(byte) ? literalEnd(bytes, start) : start);
    if (this.end === start) this.take(INVALID, Math.max(wordEnd(bytes, start), start + 1));
  }

  private readString(bytes: Uint8Array, start: number): void {
    const end = closingEnd(bytes, start + 1);
    if (end < 0) this.take(INVALID, ~end);
    else this.take(bytes[skipSpace(bytes, end)] === COLON ? KEY : STRING, end);
  }

  private take(kind: number, end: number): void {
    this.kind = kind;
    this.end = end;
  }
}

/** After the closing quote, or the complement of where the line ends without one. */
function closingEnd(bytes: Uint8Array, from: number): number {
  const length = bytes.length;
  let at = from;
  while (at < length) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at + 1;
    if (byte === LF || byte === CR) return ~at;
    at += byte === BACKSLASH && isEscapable(bytes[at + 1]) ? 2 : 1;
  }
  return ~length;
}

/** A backslash does not take the end of its line with it. */
function isEscapable(byte: number | undefined): boolean {
  return byte !== undefined && byte !== LF && byte !== CR;
}

function isPunctuation(byte: number): boolean {
  return (
    byte === COMMA ||
    byte === COLON ||
    byte === OPEN_BRACE ||
    byte === CLOSE_BRACE ||
    byte === OPEN_BRACKET ||
    byte === CLOSE_BRACKET
  );
}
