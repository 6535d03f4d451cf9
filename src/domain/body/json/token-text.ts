// The text of tokens: as they are written, and what strings mean.
import { BACKSLASH, OPEN_BRACE, OPEN_BRACKET, QUOTE } from '../../json/json-bytes.ts';
import { isContinuation } from '../../text/utf8-sequence.ts';

export type ValueKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** By the value's first byte. */
export function toValueKind(byte: number | undefined): ValueKind {
  switch (byte) {
    case OPEN_BRACE:
      return 'object';
    case OPEN_BRACKET:
      return 'array';
    case QUOTE:
      return 'string';
    case 0x74:
    case 0x66:
      return 'boolean';
    case 0x6e:
      return 'null';
    default:
      return 'number';
  }
}

export interface CutText {
  readonly text: string;
  readonly isCut: boolean;
}

/** As it is written, at most `longest` bytes of it and no half of a character. */
export function readSource(
  bytes: Uint8Array,
  start: number,
  end: number,
  longest: number,
): CutText {
  let to = Math.min(end, start + longest);
  if (to < end) while (to > start && isContinuation(bytes[to] as number)) to -= 1;
  return { text: DECODER.decode(bytes.subarray(start, to)), isCut: to < end };
}

/** What a good string token means; its quotes are at `start` and before `end`. A lone half of a surrogate pair stays one. */
export function readString(bytes: Uint8Array, start: number, end: number): string {
  const inner = bytes.subarray(start + 1, end - 1);
  if (!inner.includes(BACKSLASH)) return DECODER.decode(inner);
  // One string token only: its meaning is JSON.parse's, and nothing in it can be lost.
  return String(JSON.parse(DECODER.decode(bytes.subarray(start, end))));
}
