// The pieces of which rows are made, one after the other, as they came.
import { isContinuation } from '../../text/utf8-sequence.ts';
import type { Body } from '../growing-body.ts';
import { LightToken } from './light-token.ts';
import { TEXT } from './piece-kinds.ts';

/** What stands before the next piece, or in its place. */
export const PIECE = 0;
export const SPACE = 1;
export const LINE = 2;
export const END = 3;
export const WAIT = 4;

/** A piece of a long line is no longer, so that to find its end is nothing to wait for. */
const LONGEST_TEXT_BYTES = 0x10000;

export interface PieceSource {
  readonly bytes: Uint8Array;
  /** The piece at hand; nothing is when `at` is `end`. */
  at: number;
  end: number;
  kind: number;
  depth: number;
  after: number;
  spare: number;
  /** Of the line at hand, in columns. */
  indent: number;
  /** Goes to the next piece, and says what stands before it. */
  load(): number;
}

export abstract class Pieces {
  at = 0;
  end = 0;
  kind = TEXT;
  depth = 0;
  after = 0;
  spare = 0;
  indent = 0;
  protected readonly body: Body;
  protected readonly token = new LightToken();

  constructor(body: Body) {
    this.body = body;
  }

  get bytes(): Uint8Array {
    return this.body.bytes;
  }

  /** LF, CR LF and CR each end a line, as in an editor. */
  protected loadAsItCame(hasTokens: boolean): number {
    const { bytes, at } = this;
    const { isWhole } = this.body;
    if (at >= bytes.length) return isWhole ? END : WAIT;
    const byte = bytes[at] as number;
    if (byte === 0x0a || byte === 0x0d) {
      if (byte === 0x0d && at + 1 === bytes.length && !isWhole) return WAIT;
      const end = byte === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : at + 1;
      this.indent = 0;
      return this.hold(TEXT, end, end, LINE);
    }
    if (!hasTokens) return this.hold(TEXT, at, lineEnd(bytes, at), PIECE);
    if (byte === 0x20 || byte === 0x09) return this.hold(TEXT, at, blankEnd(bytes, at), PIECE);
    this.token.read(bytes, at);
    return this.hold(this.token.kind, at, this.token.end, PIECE);
  }

  protected hold(kind: number, at: number, end: number, before: number): number {
    this.kind = kind;
    this.at = at;
    this.end = end;
    return before;
  }
}

/** To the line's end, or to a place that is the same wherever the line is begun. */
function lineEnd(bytes: Uint8Array, from: number): number {
  const last = (Math.floor(from / LONGEST_TEXT_BYTES) + 1) * LONGEST_TEXT_BYTES;
  const limit = Math.min(last, bytes.length);
  let at = from;
  while (at < limit && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return at === last ? at + tailOf(bytes, at) : at;
}

/** The bytes that still belong to the character before. */
function tailOf(bytes: Uint8Array, at: number): number {
  let count = 0;
  while (count < 3 && isContinuation(bytes[at + count] ?? 0)) count += 1;
  return count;
}

function blankEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at += 1;
  return at;
}
