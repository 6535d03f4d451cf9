// A search through a whole body: counts all that it finds and keeps where each block of it begins, so that any number of places
// takes next to no memory and each can be found again at once.
import type { Body } from '../growing-body.ts';
import { readJson } from '../json-reading.ts';
import type { Found } from '../rows/row.ts';
import { type FindQuery, matchEnd, type Pattern, toPattern } from './query.ts';

const BLOCK_BYTES = 0x8000;

export class Search {
  /** Found so far. */
  count = 0;
  private readonly body: Body;
  private readonly pattern: Pattern;
  /** For each block: where the search goes on in it, and how many were found before it. */
  private readonly starts: number[] = [];
  private readonly counts: number[] = [];
  private at = 0;
  /** How far the search was before it looked into what may still change. */
  private firm:
    | { readonly at: number; readonly count: number; readonly blocks: number }
    | undefined;

  constructor(body: Body, query: FindQuery) {
    this.body = body;
    this.pattern = toPattern(query, body.recall(readJson).isLikely);
  }

  /** Bytes searched. */
  get searched(): number {
    return this.at;
  }

  /** Searches one block more. False when all that has come is searched. */
  advance(): boolean {
    const { bytes, isWhole } = this.body;
    if (this.pattern.parts.length === 0) return false;
    this.forgetAhead();
    if (this.at >= bytes.length) return false;
    const end = (this.starts.length + 1) * BLOCK_BYTES;
    // The last block of a body that grows is not over: a place in it may still become one. What it holds now counts all the same.
    if (!isWhole && end + BLOCK_BYTES > bytes.length) {
      this.lookAhead();
      return false;
    }
    this.searchBlock();
    return this.at < bytes.length;
  }

  private searchBlock(): void {
    const end = (this.starts.length + 1) * BLOCK_BYTES;
    this.starts.push(this.at);
    this.counts.push(this.count);
    this.at = this.walk(this.at, end, () => {
      this.count += 1;
    });
  }

  private lookAhead(): void {
    this.firm = { at: this.at, count: this.count, blocks: this.starts.length };
    while (this.at < this.body.bytes.length) this.searchBlock();
  }

  private forgetAhead(): void {
    if (this.firm === undefined) return;
    const { at, count, blocks } = this.firm;
    this.at = at;
    this.count = count;
    this.starts.length = blocks;
    this.counts.length = blocks;
    this.firm = undefined;
  }

  /** The places that touch the bytes from `start` to `end`, as far as they are searched. */
  listIn(start: number, end: number): Found[] {
    const found: Found[] = [];
    // A place may reach into the range from the block before.
    let block = Math.max(this.blockOf(start) - 1, 0);
    for (; block < this.starts.length && (this.starts[block] as number) < end; block += 1) {
      this.walk(this.starts[block] as number, (block + 1) * BLOCK_BYTES, (from, to) => {
        if (to > start && from < end) found.push({ start: from, end: to });
      });
    }
    return found;
  }

  /** The one of this number, counted from 0. */
  nth(number: number): Found | undefined {
    const block = lastNotAfter(this.counts, number);
    let found: Found | undefined;
    let left = number - (this.counts[block] ?? 0);
    this.walk(this.starts[block] ?? 0, (block + 1) * BLOCK_BYTES, (start, end) => {
      if (left === 0) found = { start, end };
      left -= 1;
    });
    return found;
  }

  /** The number of the first that begins at `offset` or after it; undefined where none does so far. */
  firstFrom(offset: number): number | undefined {
    const block = Math.max(this.blockOf(offset), 0);
    let before = this.counts[block] ?? 0;
    this.walk(this.starts[block] ?? 0, (block + 1) * BLOCK_BYTES, (start) => {
      if (start < offset) before += 1;
    });
    return before < this.count ? before : undefined;
  }

  private blockOf(offset: number): number {
    return lastNotAfter(this.starts, offset);
  }

  /** From left to right, none over another; gives where to go on: at `end`, or after a place that reaches over it. */
  private walk(from: number, end: number, tell: (start: number, end: number) => void): number {
    const { bytes } = this.body;
    const { first } = this.pattern;
    const limit = Math.min(end, bytes.length);
    let at = from;
    while (at < limit) {
      if (first[bytes[at] as number] === 0) at += 1;
      else {
        const next = matchEnd(bytes, at, this.pattern);
        if (next > at) tell(at, next);
        at = next > at ? next : at + 1;
      }
    }
    return at;
  }
}

function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
