// All presets' short fields as one long text, and what is known of each in flat arrays: a keystroke reads memory in its order.
import type { FoldedText } from './fold-text.ts';
import { SHORT_MASK, TEXT_MASK } from './letter-masks.ts';
import type { SearchEntry } from './search-entry.ts';

/** Smaller is worth more, and stands first in the long text. */
export const FIELD = { name: 0, tag: 1, functionName: 2, description: 3 } as const;
const FIELD_COUNT = 4;

export interface SearchColumns {
  /** In the order of the list. */
  readonly entries: readonly SearchEntry[];
  /** Name, tags, function and description of the first, then of the second, …; a line break after each. No word of a query has one. */
  readonly short: string;
  /** 1 at each place of `short` where a word begins. */
  readonly isStart: Uint8Array;
  /** Where each field of each entry begins: `fields[entry * 4 + FIELD.tag]`; the last number is the length of `short`. */
  readonly fields: Uint32Array;
  readonly shortLetters: Int32Array;
  readonly startLetters: Int32Array;
  readonly shortMasks: Uint32Array;
  readonly textMasks: Uint32Array;
  /** The words of all names, tags and functions, by their numbers; where each field of each entry begins, three an entry. */
  readonly terms: Uint32Array;
  readonly termStarts: Uint32Array;
}

/** Those in which a typing error is forgiven: name, tags, function. */
export const NEAR_FIELDS = 3;
/** Entries between two places where the work may stop: a millisecond or two of it. */
const SLICE = 500;

export function toFieldStart(
  { fields }: { readonly fields: Uint32Array },
  entry: number,
  field: number,
): number {
  return fields[entry * FIELD_COUNT + field] as number;
}

/** Stops after every few hundred entries, for who has something else to do in between. */
export function* createColumns(
  entries: readonly SearchEntry[],
): Generator<undefined, SearchColumns, undefined> {
  const count = entries.length;
  const joined = startJoining(entries);
  const shortLetters = new Int32Array(count);
  const startLetters = new Int32Array(count);
  const shortMasks = new Uint32Array(count * SHORT_MASK);
  const textMasks = new Uint32Array(count * TEXT_MASK);
  for (let at = 0; at < count; at += 1) {
    const entry = entries[at] as SearchEntry;
    joined.add(entry, at);
    shortLetters[at] = entry.shortLetters;
    startLetters[at] = entry.startLetters;
    shortMasks.set(entry.shortMask, at * SHORT_MASK);
    textMasks.set(entry.textMask, at * TEXT_MASK);
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  const masks = { shortLetters, startLetters, shortMasks, textMasks };
  return { entries, ...joined.end(), ...masks };
}

/** The short fields of one entry after the other: their letters, where words begin, and their words' numbers. */
function startJoining(entries: readonly SearchEntry[]) {
  const lines: string[] = [];
  const starts: number[] = [];
  const fields = new Uint32Array(entries.length * FIELD_COUNT + 1);
  const terms: number[] = [];
  const termStarts = new Uint32Array(entries.length * NEAR_FIELDS + 1);
  let length = 0;
  const addField = ({ text, starts: own }: FoldedText) => {
    lines.push(text);
    for (const at of own) starts.push(length + at);
    length += text.length + 1;
  };
  return {
    add(entry: SearchEntry, at: number) {
      const { name, tags, functionName, description } = entry;
      for (const [field, texts] of [[name], tags, [functionName], [description]].entries()) {
        fields[at * FIELD_COUNT + field] = length;
        texts.forEach(addField);
      }
      for (const [field, numbers] of entry.terms.entries()) {
        termStarts[at * NEAR_FIELDS + field] = terms.length;
        for (const number of numbers) terms.push(number);
      }
    },
    end() {
      fields[entries.length * FIELD_COUNT] = length;
      termStarts[entries.length * NEAR_FIELDS] = terms.length;
      const isStart = new Uint8Array(length);
      for (const at of starts) isStart[at] = 1;
      const short = `${lines.join('\n')}\n`;
      return { short, isStart, fields, terms: Uint32Array.from(terms), termStarts };
    },
  };
}
