// What a text cannot contain, known from a few bits: most texts are ruled out without being read.

/** 32-bit numbers in the mask of a preset's short fields, and in that of its payload. Powers of two. */
export const SHORT_MASK = 32;
export const TEXT_MASK = 128;

/** Which pairs of letters stand side by side, hashed into the bits of a mask; `withTriples`: and which three. */
export function toMask(text: string, size: number, withTriples: boolean): Uint32Array {
  const mask = new Uint32Array(size);
  const last = size * 32 - 1;
  let before = 0;
  let first = text.charCodeAt(0);
  for (let at = 1; at < text.length; at += 1) {
    const second = text.charCodeAt(at);
    const pair = hashPair(first, second);
    const bit = (pair >>> 16) & last;
    mask[bit >> 5] = (mask[bit >> 5] as number) | (1 << (bit & 31));
    if (withTriples && at > 1) {
      const triple = (hashTriple(before, pair) >>> 16) & last;
      mask[triple >> 5] = (mask[triple >> 5] as number) | (1 << (triple & 31));
    }
    before = first;
    first = second;
  }
  return mask;
}

/** The hash of each pair of the word, in its order. */
export function toPairs(word: string): number[] {
  return Array.from({ length: Math.max(word.length - 1, 0) }, (_, at) =>
    hashPair(word.charCodeAt(at), word.charCodeAt(at + 1)),
  );
}

/** What a mask with triples must have for the word: its triples, or the pair where it has no more. */
export function toTriples(word: string): number[] {
  const pairs = toPairs(word);
  if (pairs.length < 2) return pairs;
  return pairs.slice(1).map((pair, at) => hashTriple(word.charCodeAt(at), pair));
}

/** `masks` holds one mask of `size` after another; `at` says which. False: certainly not there. True: perhaps. */
export function mayHave(masks: Uint32Array, size: number, at: number, hash: number): boolean {
  const bit = (hash >>> 16) & (size * 32 - 1);
  return ((masks[at * size + (bit >> 5)] as number) & (1 << (bit & 31))) !== 0;
}

export function mayContain(
  masks: Uint32Array,
  size: number,
  at: number,
  hashes: readonly number[],
): boolean {
  for (let index = 0; index < hashes.length; index += 1) {
    if (!mayHave(masks, size, at, hashes[index] as number)) return false;
  }
  return true;
}

/** One bit for each letter of the alphabet; digits and everything else share the other six. */
export function toLetterBit(unit: number): number {
  return 1 << (unit >= 0x61 && unit <= 0x7a ? unit - 0x61 : 26 + (unit % 6));
}

export function toLetterMask(folded: string): number {
  let mask = 0;
  for (let at = 0; at < folded.length; at += 1) mask |= toLetterBit(folded.charCodeAt(at));
  return mask;
}

function hashPair(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
}

function hashTriple(before: number, pair: number): number {
  return Math.imul(pair ^ Math.imul(before, 0xc2b2ae35), 0x27d4eb2f);
}
