// What one word of a query is worth in each preset.
import type { FoldedText } from './fold-text.ts';
import { mayContain, TEXT_MASK } from './letter-masks.ts';
import { findHumps } from './match-word.ts';
import { mayHaveHumps, type QueryWord } from './query-word.ts';
import { FIELD, NEAR_FIELDS, type SearchColumns, toFieldStart } from './search-columns.ts';
import type { SearchEntry } from './search-entry.ts';

/** By field: at the beginning of a word, and inside one. A better field outweighs a better place. */
const WORTH_AT_START = [100, 75, 65, 35] as const;
const WORTH_INSIDE = [80, 70, 60, 30] as const;
const WORTH_OF_HUMPS = 45;
const WORTH_OF_TEXT = 10;
const WORTH_OF_NEAR = [9, 7, 6] as const;

/**
 * One number an entry, in the columns' order; 0: the word is not there. `shorter` is the answer for a beginning of the
 * word, if it is known: what does not have the beginning does not have the word.
 */
export function scoreWord(
  columns: SearchColumns,
  word: QueryWord,
  shorter: Uint8Array | undefined,
): Uint8Array {
  const worth = new Uint8Array(columns.entries.length);
  scoreShortFields(columns, word.text, worth);
  for (let at = 0; at < worth.length; at += 1) {
    const known = worth[at] as number;
    if (known > WORTH_OF_HUMPS || shorter?.[at] === 0) continue;
    if (mayHaveHumps(columns, at, word) && hasHumps(entryAt(columns, at), word.text)) {
      worth[at] = WORTH_OF_HUMPS;
    } else if (known === 0 && mayContain(columns.textMasks, TEXT_MASK, at, word.triples)) {
      if (entryAt(columns, at).text.includes(word.text)) worth[at] = WORTH_OF_TEXT;
    }
  }
  return worth;
}

/**
 * The same with a typing error or two in name, tags or function, for a query that nothing answers as it was typed. `near`
 * has 1 for each word of the vocabulary that comes near.
 */
export function scoreNearly(
  { terms, termStarts }: SearchColumns,
  near: Uint8Array,
  exact: Uint8Array,
): Uint8Array {
  const worth = exact.slice();
  // Name, tags and function one after the other: the first field of an entry that has it decides.
  for (let field = 0; field < termStarts.length - 1; field += 1) {
    const entry = Math.floor(field / NEAR_FIELDS);
    if (worth[entry] !== 0) continue;
    const end = termStarts[field + 1] as number;
    for (let at = termStarts[field] as number; at < end; at += 1) {
      if (near[terms[at] as number] !== 1) continue;
      worth[entry] = WORTH_OF_NEAR[field % NEAR_FIELDS] as number;
      break;
    }
  }
  return worth;
}

/** Goes once through the long text, from one place of the word to the next; an entry's first field that has it decides. */
function scoreShortFields(
  { short, isStart, fields }: SearchColumns,
  word: string,
  worth: Uint8Array,
) {
  let entry = 0;
  let at = short.indexOf(word);
  while (at >= 0) {
    while (toFieldStart({ fields }, entry + 1, FIELD.name) <= at) entry += 1;
    let field: number = FIELD.name;
    while (toFieldStart({ fields }, entry, field + 1) <= at) field += 1;
    const end = toFieldStart({ fields }, entry, field + 1);
    worth[entry] = WORTH_INSIDE[field] as number;
    while (at >= 0 && at < end) {
      if (isStart[at] === 1) {
        worth[entry] = WORTH_AT_START[field] as number;
        break;
      }
      at = short.indexOf(word, at + 1);
    }
    // A place further on may be one already found beyond this entry.
    const next = toFieldStart({ fields }, entry + 1, FIELD.name);
    if (at >= 0 && at < next) at = short.indexOf(word, next);
  }
}

function hasHumps({ name, tags, functionName }: SearchEntry, word: string): boolean {
  const has = (folded: FoldedText) => findHumps(folded, word) !== undefined;
  return has(name) || has(functionName) || tags.some(has);
}

function entryAt(columns: SearchColumns, at: number): SearchEntry {
  return columns.entries[at] as SearchEntry;
}
