// All presets' short fields as one long text, and what is known of each in flat arrays: a keystroke reads memory in its order.
import type { Preset } from '../preset.ts';
import type { FoldedText } from './fold-text.ts';
import { SHORT_MASK, TEXT_MASK } from './letter-masks.ts';
import type { SearchEntry } from './search-entry.ts';

/** Smaller is worth more, and stands first in the long text. */
export const FIELD = { name: 0, tag: 1, functionName: 2, description: 3 } as const;
const FIELD_COUNT = 4;

export interface SearchColumns<P extends Preset> {
  /** In the order of the list. */
  readonly entries: readonly SearchEntry<P>[];
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
}

export function toFieldStart(
  { fields }: { readonly fields: Uint32Array },
  entry: number,
  field: number,
): number {
  return fields[entry * FIELD_COUNT + field] as number;
}

export function createColumns<P extends Preset>(
  entries: readonly SearchEntry<P>[],
): SearchColumns<P> {
  const count = entries.length;
  const { short, isStart, fields } = joinFields(entries);
  const columns = {
    entries,
    short,
    isStart,
    fields,
    shortLetters: new Int32Array(count),
    startLetters: new Int32Array(count),
    shortMasks: new Uint32Array(count * SHORT_MASK),
    textMasks: new Uint32Array(count * TEXT_MASK),
  };
  for (const [at, entry] of entries.entries()) {
    columns.shortLetters[at] = entry.shortLetters;
    columns.startLetters[at] = entry.startLetters;
    columns.shortMasks.set(entry.shortMask, at * SHORT_MASK);
    columns.textMasks.set(entry.textMask, at * TEXT_MASK);
  }
  return columns;
}

function joinFields(entries: readonly SearchEntry<Preset>[]) {
  const lines: string[] = [];
  const starts: number[] = [];
  const fields = new Uint32Array(entries.length * FIELD_COUNT + 1);
  let length = 0;
  const add = ({ text, starts: own }: FoldedText) => {
    lines.push(text);
    for (const at of own) starts.push(length + at);
    length += text.length + 1;
  };
  for (const [at, { name, tags, functionName, description }] of entries.entries()) {
    fields[at * FIELD_COUNT] = length;
    add(name);
    fields[at * FIELD_COUNT + FIELD.tag] = length;
    for (const tag of tags) add(tag);
    fields[at * FIELD_COUNT + FIELD.functionName] = length;
    add(functionName);
    fields[at * FIELD_COUNT + FIELD.description] = length;
    add(description);
  }
  fields[entries.length * FIELD_COUNT] = length;
  const isStart = new Uint8Array(length);
  for (const at of starts) isStart[at] = 1;
  return { short: `${lines.join('\n')}\n`, isStart, fields };
}
