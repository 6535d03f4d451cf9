// Finds any row of a body without laying out all those before it: the numbers of every 256th are kept.
import type { Body } from '../growing-body.ts';
import { type Layout, ROW_NUMBERS, RowCursor } from './row-cursor.ts';

const EVERY = 256;

export class RowIndex {
  /** All rows are counted. */
  isDone = false;
  private readonly body: Body;
  private readonly layout: Layout;
  private readonly cursor: RowCursor;
  private kept = new Float64Array(ROW_NUMBERS * 64);
  private count = 0;

  constructor(body: Body, layout: Layout) {
    this.body = body;
    this.layout = layout;
    this.cursor = new RowCursor(body, layout);
  }

  /** Counted so far. */
  get rows(): number {
    return this.cursor.row;
  }

  get lines(): number {
    return this.cursor.line - 1;
  }

  /** Bytes of the body that are counted. */
  get at(): number {
    return this.cursor.source.at;
  }

  /** Counts up to so many rows more. False when there is nothing more to count now. */
  advance(byRows: number): boolean {
    const { cursor } = this;
    for (let count = 0; count < byRows; count += 1) {
      if (cursor.row === this.count * EVERY) this.keep(cursor.save());
      const laid = cursor.next();
      if (laid === 'row') continue;
      this.isDone = laid === 'none';
      return false;
    }
    return true;
  }

  /** At the beginning of `row`, which is one of those that are counted, or the one after them. */
  cursorAt(row: number): RowCursor {
    return this.runOn(Math.min(Math.floor(row / EVERY), this.count - 1), (at) => at.row >= row);
  }

  /** The row in which the byte at `offset` stands, or the white space before it that is not shown. */
  rowOf(offset: number): number {
    const behind = this.runOn(this.keptBefore(0, offset), (cursor) => cursor.source.at > offset);
    return Math.max(behind.row - 1, 0);
  }

  /** The first row of a line. */
  rowOfLine(line: number): number {
    return this.runOn(this.keptBefore(7, line - 1), (at) => at.line >= line).row;
  }

  /** From a kept row until `isThere`, or to the last that is counted. */
  private runOn(kept: number, isThere: (cursor: RowCursor) => boolean): RowCursor {
    const cursor = new RowCursor(this.body, this.layout);
    if (kept >= 0) {
      const from = kept * ROW_NUMBERS;
      cursor.restore(this.kept.subarray(from, from + ROW_NUMBERS), kept * EVERY);
    }
    while (cursor.row < this.rows && !isThere(cursor)) cursor.next();
    return cursor;
  }

  /** The last kept row whose number at `place` is not past `limit`: they all grow from row to row. */
  private keptBefore(place: number, limit: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.kept[middle * ROW_NUMBERS + place] as number) <= limit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private keep(numbers: readonly number[]): void {
    const from = this.count * ROW_NUMBERS;
    if (from === this.kept.length) {
      const larger = new Float64Array(this.kept.length * 2);
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept.set(numbers, from);
    this.count += 1;
  }
}
