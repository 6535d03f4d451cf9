// Which presets answer a query, the best first.
import { FIELD, type SearchColumns, toFieldStart } from './search-columns.ts';

/** For the whole query, word beside word. */
const WHOLE_NAME = 60;
const NAME_BEGINNING = 30;

/** Places in the columns. `worths` has what each word is worth in each entry: all must be there. Equal ones stay in the order of the list. */
export function rankEntries(
  columns: SearchColumns,
  worths: readonly Uint8Array[],
  query: string,
): Uint32Array {
  const scores = new Uint32Array(columns.entries.length).fill(1);
  for (const worth of worths) {
    for (let at = 0; at < scores.length; at += 1) {
      const score = scores[at] as number;
      if (score !== 0) scores[at] = worth[at] === 0 ? 0 : score + (worth[at] as number);
    }
  }
  for (let at = 0; at < scores.length; at += 1) {
    if (scores[at] !== 0) scores[at] = (scores[at] as number) + scoreName(columns, at, query);
  }
  return listByScore(scores, worths.length * 255 + WHOLE_NAME + 1);
}

/** The places of all scores but 0, the highest first. Counted, not compared: scores are small and places many. */
function listByScore(scores: Uint32Array, highest: number): Uint32Array {
  /** Where the next place of a score goes; at first, how many have it. */
  const next = new Uint32Array(highest + 1);
  for (const score of scores) next[score] = (next[score] as number) + 1;
  let found = 0;
  for (let score = highest; score > 0; score -= 1) {
    const count = next[score] as number;
    next[score] = found;
    found += count;
  }
  const places = new Uint32Array(found);
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] as number;
    if (score === 0) continue;
    const to = next[score] as number;
    places[to] = at;
    next[score] = to + 1;
  }
  return places;
}

function scoreName(columns: SearchColumns, at: number, query: string): number {
  const start = toFieldStart(columns, at, FIELD.name);
  if (!columns.short.startsWith(query, start)) return 0;
  const isWhole = start + query.length + 1 === toFieldStart(columns, at, FIELD.tag);
  return isWhole ? WHOLE_NAME : NAME_BEGINNING;
}
