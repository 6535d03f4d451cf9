// Where a string, a number or a word that begins here ends. The hot loops of the scanner.
import { utf8SequenceEnd } from '../text/utf8-sequence.ts';
import { BACKSLASH, DOT, isDigit, isHexDigit, isWordByte, MINUS, QUOTE } from './json-bytes.ts';

const SHORT_ESCAPES: ReadonlySet<number> = new Set(new TextEncoder().encode('"\\/bfnrt'));
const WORDS = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));

/** The offset after the closing quote of the string that opens at `start`, or the complement (`~`) of its first wrong byte's. */
export function stringEnd(bytes: Uint8Array, start: number): number {
  const length = bytes.length;
  let at = start + 1;
  while (at < length) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at + 1;
    if (byte >= 0x20 && byte < 0x80 && byte !== BACKSLASH) at += 1;
    else {
      const next = byte === BACKSLASH ? escapeEnd(bytes, at) : wideEnd(bytes, at);
      if (next === at) return ~at;
      at = next;
    }
  }
  return ~length;
}

function wideEnd(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) < 0x20 ? at : utf8SequenceEnd(bytes, at);
}

/** A lone half of a surrogate pair, `\ud800`, is allowed by the grammar, and so it is here. */
function escapeEnd(bytes: Uint8Array, at: number): number {
  const letter = bytes[at + 1] ?? 0;
  if (SHORT_ESCAPES.has(letter)) return at + 2;
  if (letter !== 0x75) return at;
  for (let digit = at + 2; digit < at + 6; digit += 1) {
    if (!isHexDigit(bytes[digit] ?? 0)) return at;
  }
  return at + 6;
}

/** The offset after the number that begins at `start`, or `start` when it is no JSON number or runs on into a word. */
export function numberEnd(bytes: Uint8Array, start: number): number {
  let at = bytes[start] === MINUS ? start + 1 : start;
  const whole = digitsEnd(bytes, at);
  if (whole === at || (bytes[at] === 0x30 && whole > at + 1)) return start;
  at = whole;
  if (bytes[at] === DOT) {
    const fraction = digitsEnd(bytes, at + 1);
    if (fraction === at + 1) return start;
    at = fraction;
  }
  if (((bytes[at] ?? 0) | 0x20) === 0x65) {
    const sign = bytes[at + 1];
    const from = sign === MINUS || sign === 0x2b ? at + 2 : at + 1;
    const exponent = digitsEnd(bytes, from);
    if (exponent === from) return start;
    at = exponent;
  }
  return isWordByte(bytes[at] ?? 0) ? start : at;
}

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isDigit(bytes[at] as number)) at += 1;
  return at;
}

/** The offset after the `true`, `false` or `null` at `start`, or `start` when it is none of them. */
export function literalEnd(bytes: Uint8Array, start: number): number {
  for (const word of WORDS) {
    if (bytes[start] !== word[0]) continue;
    let at = 1;
    while (at < word.length && bytes[start + at] === word[at]) at += 1;
    return at === word.length && !isWordByte(bytes[start + at] ?? 0) ? start + at : start;
  }
  return start;
}

/** The offset after the run of word bytes at `start`. */
export function wordEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && isWordByte(bytes[at] as number)) at += 1;
  return at;
}
