// Goes through a body row by row, as it is drawn: pretty or as it came, its long lines cut to the columns of the screen. The pretty
// view is never written down as a whole: any row can be laid out again from a few numbers (`RowIndex`).
import { toSpareBytes } from '../../json/token-layout.ts';
import type { Body } from '../growing-body.ts';
import { readJson } from '../json-reading.ts';
import { type Fit, fitPiece } from './fit-piece.ts';
import { PUNCTUATION, TEXT } from './piece-kinds.ts';
import { toPieceSource } from './piece-source.ts';
import { END, LINE, type PieceSource, SPACE, WAIT } from './pieces.ts';

export interface Layout {
  readonly view: 'pretty' | 'raw';
  /** At least 8: how many fit beside each other on the screen. */
  readonly columns: number;
}

/** Takes the pieces of a row; a space between tokens that is not in the body has no bytes. */
export interface RowSink {
  put(kind: number, start: number, end: number): void;
  space(): void;
}

/** `cut`: the row is not over, more of it is still to come. */
export type Laid = 'row' | 'cut' | 'none';

/** A comma or a bracket may stand beyond the last column rather than alone in a row. */
const OVERHANG = 2;

export class RowCursor {
  row = 0;
  /** 1-based. */
  line = 1;
  /** The row begins its line; false where a long line goes on. */
  isFirst = true;
  readonly columns: number;
  readonly source: PieceSource;
  private readonly body: Body;
  private isOver = false;
  private readonly fit: Fit = { end: 0, columns: 0 };

  constructor(body: Body, { view, columns }: Layout) {
    this.body = body;
    this.columns = Math.max(columns, 8);
    const spare = toSpareBytes(body.bytes.length);
    this.source = toPieceSource(body, body.recall(readJson), view, spare);
  }

  /** In columns, of the line that the cursor stands in: deep ones are drawn less deep than they are. */
  get shownIndent(): number {
    return Math.min(this.source.indent, this.columns >> 1);
  }

  /** Lays out the row that begins here, and goes to the next. */
  next(sink?: RowSink): Laid {
    if (this.isOver) return 'none';
    const before = this.body.isWhole ? undefined : this.save();
    const laid = this.layRow(sink);
    if (laid === 'cut' && before !== undefined) this.restore(before, this.row);
    return laid;
  }

  /** The numbers from which this row and all after it can be laid out again. */
  save(): readonly number[] {
    const { at, end, kind, depth, after, spare, indent } = this.source;
    // Text is looked for again: the end of it that is known may be that of what had come by then.
    return [
      at,
      kind === TEXT ? at : end,
      kind,
      depth,
      after,
      spare,
      indent,
      this.line,
      this.isFirst ? 1 : 0,
    ];
  }

  restore(saved: ArrayLike<number>, row: number): void {
    const { source } = this;
    source.at = saved[0] as number;
    source.end = saved[1] as number;
    source.kind = saved[2] as number;
    source.depth = saved[3] as number;
    source.after = saved[4] as number;
    source.spare = saved[5] as number;
    source.indent = saved[6] as number;
    this.line = saved[7] as number;
    this.isFirst = saved[8] === 1;
    this.row = row;
    this.isOver = false;
  }

  private layRow(sink: RowSink | undefined): Laid {
    const { source } = this;
    let room = this.columns - this.shownIndent;
    let isEmpty = true;
    for (;;) {
      if (source.at < source.end) {
        const taken = this.take(room, isEmpty, sink);
        room -= taken;
        if (source.at < source.end) return this.endRow(false);
        isEmpty = false;
      }
      switch (source.load()) {
        case LINE:
          return this.endRow(true);
        case SPACE:
          sink?.space();
          room -= 1;
          break;
        case END:
          this.isOver = true;
          return this.endRow(true);
        case WAIT:
          return 'cut';
      }
    }
  }

  /** What fits of the piece at hand; gives its columns. */
  private take(room: number, isEmpty: boolean, sink: RowSink | undefined): number {
    const { source, fit } = this;
    const { at, end, kind } = source;
    fit.end = end;
    fit.columns = end - at;
    if (kind === PUNCTUATION ? room <= -OVERHANG : kind === TEXT || fit.columns > room) {
      fitPiece(source.bytes, at, end, Math.max(room, isEmpty ? 2 : 0), fit);
    }
    if (fit.end > at) sink?.put(kind, at, fit.end);
    source.at = fit.end;
    return fit.columns;
  }

  private endRow(isLineOver: boolean): Laid {
    this.row += 1;
    this.isFirst = isLineOver;
    if (isLineOver) this.line += 1;
    return 'row';
  }
}

export const ROW_NUMBERS = 9;
