// What is wrong inside a string.
import { BACKSLASH } from './json-bytes.ts';
import type { JsonFault } from './json-error.ts';
import { stringEnd } from './token-ends.ts';

/** `start` is the opening quote of a string that the scanner refused. */
export function explainString(bytes: Uint8Array, start: number): JsonFault {
  const offset = ~stringEnd(bytes, start);
  const byte = bytes[offset];
  if (byte === undefined) {
    const message = 'This text is not closed: a " is missing';
    return { kind: 'string not closed', offset: start, message };
  }
  if (byte === 0x0a || byte === 0x0d) {
    const message =
      'This text is not closed on its line: a " is missing (a line break inside text is written \\n)';
    return { kind: 'string not closed', offset: start, message };
  }
  if (byte < 0x20) return { kind: 'control character', offset, message: explainControl(byte) };
  if (byte === BACKSLASH) return { kind: 'escape', offset, message: explainEscape(bytes, offset) };
  return { kind: 'not utf-8', offset, message: 'This is not UTF-8 text: a broken character' };
}

function explainControl(byte: number): string {
  if (byte === 0x09) return 'A tab inside text is written \\t';
  const code = byte.toString(16).padStart(4, '0');
  return `An invisible control character inside text is written \\u${code}`;
}

function explainEscape(bytes: Uint8Array, offset: number): string {
  if (bytes[offset + 1] === 0x75) return 'After \\u four digits are needed, as in \\u00e9';
  return 'After \\ only one of " \\ / b f n r t u may stand; a \\ itself is written \\\\';
}
