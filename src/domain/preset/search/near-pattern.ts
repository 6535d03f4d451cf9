// A word of a query with a letter or two wrong, missing, too many or in each other’s place: the algorithm of Wu and Manber (agrep, 1992).
import { toLetterMask } from './letter-masks.ts';
import type { Range } from './match-word.ts';

/** The pattern is held bit by bit in a 31-bit number. */
const LONGEST = 30;

export interface NearPattern {
  /** How many letters may be wrong; 0 for words so short that anything would come near. */
  readonly errors: number;
  readonly length: number;
  /** A word that lacks more of these than there may be errors does not come near. */
  readonly letters: number;
  /** For each letter the places where the pattern has it, one bit each. */
  readonly places: ReadonlyMap<number, number>;
}

export function toNearPattern(word: string): NearPattern {
  const pattern = word.slice(0, LONGEST);
  const letters = toLetterMask(pattern);
  const places = new Map<number, number>();
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at);
    places.set(unit, (places.get(unit) ?? 0) | (1 << at));
  }
  return { errors: toAllowedErrors(pattern), length: pattern.length, letters, places };
}

/** Nobody searches for roughly a number. */
function toAllowedErrors(pattern: string): number {
  if (pattern.length < 5 || /\d/.test(pattern)) return 0;
  return pattern.length < 8 ? 1 : 2;
}

/** The first place where the text comes within the allowed errors, to the letter at its end and roughly at its start. */
export function findNear(text: string, pattern: NearPattern): Range | undefined {
  const { errors, length, places } = pattern;
  if (errors === 0) return undefined;
  const accept = 1 << (length - 1);
  // Row d, bit i: the text so far ends with the pattern's first i + 1 letters, with at most d errors.
  let row0 = 0;
  let row1 = 1;
  let row2 = 3;
  // One letter ago; two changed places are one error, and begin where the text was two letters ago.
  let letterBefore = 0;
  let row0Before = 0;
  let row1Before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = places.get(text.charCodeAt(at)) ?? 0;
    const swapped0 = ((((row0Before << 1) | 1) & letter) << 1) & letterBefore;
    const swapped1 = ((((row1Before << 1) | 1) & letter) << 1) & letterBefore;
    const next0 = ((row0 << 1) | 1) & letter;
    const next1 = (((row1 << 1) | 1) & letter) | row0 | ((row0 | next0) << 1) | swapped0 | 1;
    row2 = (((row2 << 1) | 1) & letter) | row1 | ((row1 | next1) << 1) | swapped1 | 1;
    letterBefore = letter;
    row0Before = row0;
    row1Before = row1;
    row0 = next0;
    row1 = next1;
    if (((errors === 1 ? row1 : row2) & accept) !== 0) {
      return { start: Math.max(0, at + 1 - length), end: at + 1 };
    }
  }
  return undefined;
}
