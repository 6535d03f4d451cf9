// How much of a piece fits into a row of so many columns.
import { utf8SequenceEnd } from '../../text/utf8-sequence.ts';

const TAB_COLUMNS = 4;
/** How far back a row may end early so as to end after a space. */
const LOOK_BACK_BYTES = 24;
const SPACE = 0x20;

export interface Fit {
  /** Where the row ends: after whole characters. */
  end: number;
  columns: number;
}

/** Fills `fit`. Not all of the piece: then to after a space, where one is near. */
export function fitPiece(
  bytes: Uint8Array,
  from: number,
  end: number,
  room: number,
  fit: Fit,
): void {
  let at = from;
  let columns = 0;
  while (at < end) {
    const width = columnsOf(bytes[at] as number);
    if (columns + width > room) break;
    columns += width;
    at = Math.min(Math.max(utf8SequenceEnd(bytes, at), at + 1), end);
  }
  fit.end = at < end ? afterSpace(bytes, from, at) : at;
  fit.columns = columns;
}

function afterSpace(bytes: Uint8Array, from: number, end: number): number {
  const first = Math.max(from, end - LOOK_BACK_BYTES);
  for (let at = end - 1; at >= first; at -= 1) if (bytes[at] === SPACE) return at + 1;
  return end;
}

/** By its first byte, as a monospaced font draws it: Chinese, Japanese, Korean and pictures take two. */
function columnsOf(lead: number): number {
  if (lead === 0x09) return TAB_COLUMNS;
  if (lead < 0xe3 || lead === 0xee) return 1;
  return 2;
}
