// One word of a query, with what can be known of it before any preset is looked at.
import type { Preset } from '../preset.ts';
import { mayHave, SHORT_MASK, toLetterBit, toPairs, toTriples } from './letter-masks.ts';
import { type NearPattern, toNearPattern } from './near-pattern.ts';
import type { SearchColumns } from './search-columns.ts';

export interface QueryWord {
  readonly text: string;
  /** Hashes, for the masks of the short fields and of the payload. */
  readonly pairs: readonly number[];
  readonly triples: readonly number[];
  /** The bit of each letter, in their order. */
  readonly letterBits: readonly number[];
  readonly near: NearPattern;
}

export function toQueryWord(text: string): QueryWord {
  return {
    text,
    pairs: toPairs(text),
    triples: toTriples(text),
    letterBits: Array.from({ length: text.length }, (_, at) => toLetterBit(text.charCodeAt(at))),
    near: toNearPattern(text),
  };
}

/** False: no field can have it by beginnings of words, because a letter follows where it neither does so nor begins a word. */
export function mayHaveHumps(columns: SearchColumns<Preset>, at: number, word: QueryWord): boolean {
  const { letterBits, pairs } = word;
  const starts = columns.startLetters[at] as number;
  if (letterBits.length < 2 || ((letterBits[0] as number) & starts) === 0) return false;
  for (let index = 0; index < pairs.length; index += 1) {
    const isStart = ((letterBits[index + 1] as number) & starts) !== 0;
    if (!isStart && !mayHave(columns.shortMasks, SHORT_MASK, at, pairs[index] as number)) {
      return false;
    }
  }
  return true;
}

/** Two letters that changed places break three pairs; no other error breaks more. */
const PAIRS_OF_ERROR = 3;

/** False: more letters, or pairs of letters, are missing from name, tags and function than the allowed errors take away. */
export function mayComeNear(columns: SearchColumns<Preset>, at: number, word: QueryWord): boolean {
  const { letterBits, pairs, near } = word;
  if (near.errors === 0) return false;
  const letters = columns.shortLetters[at] as number;
  let lettersLeft = near.errors;
  for (let index = 0; index < near.length && lettersLeft >= 0; index += 1) {
    if (((letterBits[index] as number) & letters) === 0) lettersLeft -= 1;
  }
  if (lettersLeft < 0) return false;
  let pairsLeft = near.errors * PAIRS_OF_ERROR;
  for (let index = 0; index < near.length - 1 && pairsLeft >= 0; index += 1) {
    if (!mayHave(columns.shortMasks, SHORT_MASK, at, pairs[index] as number)) pairsLeft -= 1;
  }
  return pairsLeft >= 0;
}
