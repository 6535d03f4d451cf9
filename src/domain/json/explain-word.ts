// A word that stands where a value belongs.
import type { JsonFault } from './json-error.ts';
import { wordEnd } from './token-ends.ts';

const LONGEST_SHOWN = 40;

const ADVICE: Readonly<Record<string, string>> = {
  true: 'Write true in small letters',
  false: 'Write false in small letters',
  null: 'Write null in small letters',
  none: 'Write null, not None',
  nil: 'Write null, not nil',
  undefined: 'Write null: undefined is not allowed in JSON',
  nan: 'NaN and Infinity are not allowed in JSON: use null or a text',
  infinity: 'NaN and Infinity are not allowed in JSON: use null or a text',
};

export function explainWord(bytes: Uint8Array, offset: number): JsonFault {
  const word = readWord(bytes, offset);
  const lower = word.toLowerCase();
  const advice = Object.hasOwn(ADVICE, lower) ? ADVICE[lower] : undefined;
  return { kind: 'word', offset, message: advice ?? `A text needs quotes: write "${word}"` };
}

/** The word at `offset` as far as it is worth showing. */
export function readWord(bytes: Uint8Array, offset: number): string {
  // Twice and a bit: the cut may fall into a character, which then is past what is shown.
  const end = Math.min(wordEnd(bytes, offset), offset + LONGEST_SHOWN * 4 + 4);
  const characters = Array.from(new TextDecoder().decode(bytes.subarray(offset, end)));
  if (characters.length <= LONGEST_SHOWN) return characters.join('');
  return `${characters.slice(0, LONGEST_SHOWN).join('')}…`;
}
