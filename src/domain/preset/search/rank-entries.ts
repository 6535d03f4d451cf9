// Which presets answer a query, the best first.
import { FIELD, type SearchColumns, toFieldStart } from './search-columns.ts';

/** For the whole query, word beside word. */
const WHOLE_NAME = 60;
const NAME_BEGINNING = 30;
/** Larger than any number of presets: score and place fit in one number, and numbers sort faster than objects. */
const PLACES = 2 ** 24;

/** Places in the columns. `worths` has what each word is worth in each entry: all must be there. Equal ones stay in the order of the list. */
export function rankEntries(
  columns: SearchColumns,
  worths: readonly Uint8Array[],
  query: string,
): Uint32Array {
  const count = columns.entries.length;
  const scores = new Float64Array(count).fill(1);
  for (const worth of worths) {
    for (let at = 0; at < count; at += 1) {
      const score = scores[at] as number;
      if (score !== 0) scores[at] = worth[at] === 0 ? 0 : score + (worth[at] as number);
    }
  }
  let found = 0;
  for (let at = 0; at < count; at += 1) {
    const score = scores[at] as number;
    if (score === 0) continue;
    scores[found] = (score + scoreName(columns, at, query)) * PLACES + (PLACES - 1 - at);
    found += 1;
  }
  const keys = scores.subarray(0, found).sort();
  return Uint32Array.from(
    keys,
    (_, at) => PLACES - 1 - ((keys[found - 1 - at] as number) % PLACES),
  );
}

function scoreName(columns: SearchColumns, at: number, query: string): number {
  const start = toFieldStart(columns, at, FIELD.name);
  if (!columns.short.startsWith(query, start)) return 0;
  const isWhole = start + query.length + 1 === toFieldStart(columns, at, FIELD.tag);
  return isWhole ? WHOLE_NAME : NAME_BEGINNING;
}
