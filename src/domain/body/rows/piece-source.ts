// What rows are made of in either view: tokens with new white space between them, or all as it came.
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  skipSpace,
} from '../../json/json-bytes.ts';
import { DEEPEST_INDENTED } from '../../json/token-layout.ts';
import type { Body } from '../growing-body.ts';
import type { JsonReading } from '../json-reading.ts';
import { PUNCTUATION, TEXT } from './piece-kinds.ts';
import { END, LINE, PIECE, type PieceSource, Pieces, SPACE, WAIT } from './pieces.ts';

const AFTER_OPEN = 0;
const AFTER_COMMA = 1;
const AFTER_COLON = 2;
const AFTER_VALUE = 3;

const INDENT = 2;
const READ_ON_BYTES = 0x8000;

/** Tokens are told apart only in a body that is all there: its last one could still grow otherwise. */
class RawPieces extends Pieces implements PieceSource {
  private readonly hasTokens: boolean;

  constructor(body: Body, reading: JsonReading) {
    super(body);
    this.hasTokens = body.isWhole && reading.isLikely;
  }

  load(): number {
    return this.loadAsItCame(this.hasTokens);
  }
}

/** The same white space as `TokenLayout` writes, and after the last good token all as it came. */
class PrettyPieces extends Pieces implements PieceSource {
  private readonly reading: JsonReading;

  constructor(body: Body, reading: JsonReading, spare: number) {
    super(body);
    this.reading = reading;
    this.spare = spare;
    this.after = AFTER_VALUE;
  }

  load(): number {
    const { bytes, reading } = this;
    if (this.at === 0 && bytes[0] === 0xef) return this.hold(TEXT, 0, 3, PIECE);
    const next = skipSpace(bytes, this.at);
    while (next >= reading.goodEnd && reading.advance(READ_ON_BYTES));
    if (next >= reading.goodEnd) return this.loadEnd();
    this.token.read(bytes, next);
    return this.hold(this.token.kind, next, this.token.end, this.toGap(bytes[next] as number));
  }

  private loadEnd(): number {
    if (!this.reading.isDone) return WAIT;
    if (!this.reading.hasFailed) return END;
    return this.loadAsItCame(false);
  }

  private toGap(byte: number): number {
    if (this.token.kind !== PUNCTUATION) return this.toGapBefore(this.depth, AFTER_VALUE);
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      this.depth += 1;
      return this.toGapBefore(this.depth - 1, AFTER_OPEN);
    }
    if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      this.depth -= 1;
      const gap = this.after === AFTER_OPEN ? PIECE : this.breakLine(this.depth + 1, this.depth);
      this.after = AFTER_VALUE;
      return gap;
    }
    this.after = byte === COMMA ? AFTER_COMMA : byte === COLON ? AFTER_COLON : AFTER_VALUE;
    return PIECE;
  }

  private toGapBefore(depth: number, after: number): number {
    const isAfterColon = this.after === AFTER_COLON;
    this.after = after;
    if (isAfterColon) return SPACE;
    return depth > 0 ? this.breakLine(depth, depth) : PIECE;
  }

  private breakLine(insideDepth: number, levels: number): number {
    if (insideDepth > DEEPEST_INDENTED) return PIECE;
    const spaces = INDENT * levels;
    this.spare -= spaces + 1;
    if (this.spare <= 0) return PIECE;
    this.indent = spaces;
    return LINE;
  }
}

export function toPieceSource(
  body: Body,
  reading: JsonReading,
  view: 'pretty' | 'raw',
  spare: number,
): PieceSource {
  return view === 'pretty' ? new PrettyPieces(body, reading, spare) : new RawPieces(body, reading);
}
