// The names of a table's columns, found by their bytes: rows mostly have the same names in the same order, and then nothing is decoded.
import { readString } from '../json/token-text.ts';

export class ColumnNames {
  private readonly bytes: Uint8Array;
  private readonly byName = new Map<string, number>();
  /** Where each name was seen first, with its quotes. */
  private readonly seen: (readonly [start: number, end: number])[] = [];
  private expected = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  beginRow(): void {
    this.expected = 0;
  }

  /** The column of the name whose token stands there; a new one where it is new. */
  place(start: number, end: number): number {
    const at = this.isExpected(start, end) ? this.expected : this.find(start, end);
    this.expected = at + 1;
    return at;
  }

  list(): readonly string[] {
    return [...this.byName.keys()];
  }

  private find(start: number, end: number): number {
    const name = readString(this.bytes, start, end);
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    const at = this.byName.size;
    this.byName.set(name, at);
    this.seen.push([start, end]);
    return at;
  }

  private isExpected(start: number, end: number): boolean {
    const seen = this.seen[this.expected];
    if (seen === undefined || seen[1] - seen[0] !== end - start) return false;
    for (let at = 0; at < end - start; at += 1) {
      if (this.bytes[start + at] !== this.bytes[seen[0] + at]) return false;
    }
    return true;
  }
}
