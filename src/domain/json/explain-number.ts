// What is wrong with a number.

import { readWord } from './explain-word.ts';
import type { JsonFault } from './json-error.ts';

/** Tried in order; the first that fits says it. */
const MISTAKES: readonly (readonly [RegExp, string])[] = [
  [/^[-+]?(infinity|nan)$/i, 'NaN and Infinity are not allowed in JSON: use null or a text'],
  [/^\+/, 'A number is written without a + before it'],
  [
    /^-?0x[0-9a-f]+$/i,
    'Hexadecimal numbers are not allowed: write the number in tens, or as a text',
  ],
  [/^-?\d+_[\d_]+$/, 'A number is written without _ in it'],
  [
    /^-?0\d[\d.]*([eE]|$)/,
    'A number cannot begin with 0: remove the leading zero, or put it in quotes',
  ],
  [/^-?\.\d/, 'A number cannot begin with a point: write 0 before it'],
  [/^-?\d+\.([eE].*)?$/, 'Digits are missing after the point'],
  [/^-?\d+(\.\d+)?[eE][-+]?$/, 'Digits are missing after the e'],
  [/^-$/, 'Digits are missing after the -'],
];

/** `offset` is the first byte of something that begins like a number and is none. */
export function explainNumber(bytes: Uint8Array, offset: number): JsonFault {
  const word = readWord(bytes, offset);
  const mistake = MISTAKES.find(([pattern]) => pattern.test(word));
  const message = mistake?.[1] ?? `This is not a number; as a text it needs quotes: "${word}"`;
  return { kind: 'number', offset, message };
}
