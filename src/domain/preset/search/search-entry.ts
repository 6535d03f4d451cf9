// A preset as the search reads it: folded once, so that a keystroke only compares.
import type { Preset } from '../preset.ts';
import { type PresetRow, toRow } from '../preset-row.ts';
import { type FoldedText, foldText, foldWords } from './fold-text.ts';
import { SHORT_MASK, TEXT_MASK, toLetterBit, toLetterMask, toMask } from './letter-masks.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `text` is the payload, or the client context itself. */
export type SearchField = 'name' | 'tags' | 'functionName' | 'description' | 'text';

export interface SearchEntry {
  readonly row: PresetRow;
  readonly name: FoldedText;
  readonly tags: readonly FoldedText[];
  readonly functionName: FoldedText;
  readonly description: FoldedText;
  readonly text: string;
  /** Of name, tags and function: their pairs, their letters, and the letters that begin a word. */
  readonly shortMask: Uint32Array;
  readonly shortLetters: number;
  readonly startLetters: number;
  readonly textMask: Uint32Array;
  /** What a typing error is looked for in: see `Vocabulary`. */
  readonly terms: readonly Uint32Array[];
}

/** Of a longer payload only the beginning is searched: reading gigabytes is no matter of a keystroke. */
const SEARCHED_CHARACTERS = 100_000;

export function toSearchEntry(preset: Preset, vocabulary: Vocabulary): SearchEntry {
  const isPayload = preset.kind === 'payload';
  const name = foldWords(preset.name);
  const tags = preset.tags.map(foldWords);
  const functionName = foldWords(isPayload ? preset.content.functionName : '');
  const description = foldWords(preset.description);
  const whole = isPayload ? preset.content.payload : preset.text;
  const text = foldText(whole.slice(0, SEARCHED_CHARACTERS));
  const fields = [name, functionName, ...tags];
  const short = fields.map((folded) => folded.text).join('\n');
  return {
    row: toRow(preset),
    name,
    tags,
    functionName,
    description,
    text,
    shortMask: toMask(short, SHORT_MASK, false),
    shortLetters: toLetterMask(short),
    startLetters: fields.reduce((mask, folded) => mask | toStartLetters(folded), 0),
    textMask: toMask(text, TEXT_MASK, true),
    terms: [name.text, tags.map((tag) => tag.text).join(' '), functionName.text].map((field) =>
      vocabulary.toTerms(field),
    ),
  };
}

function toStartLetters({ text, starts }: FoldedText): number {
  return starts.reduce((mask, at) => mask | toLetterBit(text.charCodeAt(at)), 0);
}
