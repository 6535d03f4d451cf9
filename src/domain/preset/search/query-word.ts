// One word of a query, with what can be known of it before any preset is looked at.
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
export function mayHaveHumps(columns: SearchColumns, at: number, word: QueryWord): boolean {
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
