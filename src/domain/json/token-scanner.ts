// A cursor over the tokens of JSON bytes: strict RFC 8259, no recursion, nothing allocated per token.
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
import { Nesting } from './nesting.ts';
import { literalEnd, numberEnd, stringEnd } from './token-ends.ts';

export type TokenKind = 'key' | 'string' | 'number' | 'literal' | 'punctuation';

/** What the grammar allows at the next token. */
export type Expected =
  | 'value'
  | 'value or ]'
  | 'name'
  | 'name or }'
  | 'colon'
  | 'comma or close'
  | 'nothing';

const END = -1;

/**
 * Call `next` until it says false; `kind`, `start` and `end` (byte offsets, end exclusive) then describe the last good token.
 * `failedAt` is where the first token that does not fit begins (the length of the bytes when they end too soon), -1 while all is well.
 * The work can be interrupted after any token and taken up again.
 */
export class TokenScanner {
  /** May be replaced by the same bytes and more: see `JsonReading`. */
  bytes: Uint8Array;
  readonly nesting = new Nesting();
  kind: TokenKind = 'punctuation';
  start: number;
  end: number;
  expected: Expected = 'value';
  failedAt = -1;

  constructor(bytes: Uint8Array, from = 0) {
    this.bytes = bytes;
    this.start = from;
    this.end = from;
  }

  next(): boolean {
    if (this.failedAt >= 0) return false;
    const at = skipSpace(this.bytes, this.end);
    const byte = at < this.bytes.length ? (this.bytes[at] as number) : END;
    switch (this.expected) {
      case 'comma or close':
        return this.takeAfterValue(byte, at);
      case 'value':
        return this.takeValue(byte, at);
      case 'name':
        return byte === QUOTE ? this.takeString(at, 'key', 'colon') : this.fail(at);
      case 'colon':
        return byte === COLON ? this.take('punctuation', at, at + 1, 'value') : this.fail(at);
      case 'value or ]':
        return byte === CLOSE_BRACKET ? this.close(at) : this.takeValue(byte, at);
      case 'name or }':
        if (byte === CLOSE_BRACE) return this.close(at);
        return byte === QUOTE ? this.takeString(at, 'key', 'colon') : this.fail(at);
      case 'nothing':
        return byte === END ? false : this.fail(at);
    }
  }

  private takeAfterValue(byte: number, at: number): boolean {
    const inObject = this.nesting.inObject;
    if (byte === COMMA) return this.take('punctuation', at, at + 1, inObject ? 'name' : 'value');
    return byte === (inObject ? CLOSE_BRACE : CLOSE_BRACKET) ? this.close(at) : this.fail(at);
  }

  private takeValue(byte: number, at: number): boolean {
    if (byte === QUOTE) return this.takeString(at, 'string', this.afterValue());
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      this.nesting.push(byte === OPEN_BRACE);
      return this.take('punctuation', at, at + 1, byte === OPEN_BRACE ? 'name or }' : 'value or ]');
    }
    const isNumber = isDigit(byte) || byte === MINUS;
    const end = isNumber ? numberEnd(this.bytes, at) : literalEnd(this.bytes, at);
    if (end === at) return this.fail(at);
    return this.take(isNumber ? 'number' : 'literal', at, end, this.afterValue());
  }

  private takeString(at: number, kind: TokenKind, expected: Expected): boolean {
    const end = stringEnd(this.bytes, at);
    return end < 0 ? this.fail(at) : this.take(kind, at, end, expected);
  }

  private close(at: number): boolean {
    this.nesting.pop();
    return this.take('punctuation', at, at + 1, this.afterValue());
  }

  private afterValue(): Expected {
    return this.nesting.depth === 0 ? 'nothing' : 'comma or close';
  }

  private take(kind: TokenKind, start: number, end: number, expected: Expected): boolean {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.expected = expected;
    return true;
  }

  private fail(at: number): boolean {
    this.failedAt = at;
    return false;
  }
}
