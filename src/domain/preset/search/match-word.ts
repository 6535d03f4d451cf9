// How one word of a query stands in a short text: as it is, or by beginnings of words.
import type { FoldedText } from './fold-text.ts';

/** Places in the text, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Against texts made to explode: “a a a a a a” under “aaaaaab”. */
const HUMP_STEPS = 300;

/** Where the word stands, at the beginning of a word of the text if it can; -1 where it does not. */
export function findWord({ text, starts }: FoldedText, word: string): number {
  const first = text.indexOf(word);
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) {
    if (starts.includes(at)) return at;
  }
  return first;
}

/** “ordrep” in “orders-reprocess”, “or2” in “OrdersV2”: each part of the word begins a word of the text, in their order. */
export function findHumps(folded: FoldedText, word: string): Range[] | undefined {
  const { text, starts } = folded;
  if (!beginsWord(folded, word.charCodeAt(0))) return undefined;
  let steps = HUMP_STEPS;
  const matchFrom = (at: number, from: number): Range[] | undefined => {
    for (let index = from; index < starts.length; index += 1) {
      steps -= 1;
      if (steps < 0) return undefined;
      const start = starts[index] as number;
      const limit = Math.min((starts[index + 1] ?? text.length) - start, word.length - at);
      for (let run = countShared(text, start, word, at, limit); run > 0; run -= 1) {
        const here = { start, end: start + run };
        if (at + run === word.length) return [here];
        const rest = matchFrom(at + run, index + 1);
        if (rest !== undefined) return [here, ...rest];
      }
    }
    return undefined;
  };
  return matchFrom(0, 0);
}

function beginsWord({ text, starts }: FoldedText, unit: number): boolean {
  for (let index = 0; index < starts.length; index += 1) {
    if (text.charCodeAt(starts[index] as number) === unit) return true;
  }
  return false;
}

function countShared(text: string, start: number, word: string, at: number, limit: number): number {
  let count = 0;
  while (count < limit && text.charCodeAt(start + count) === word.charCodeAt(at + count))
    count += 1;
  return count;
}
