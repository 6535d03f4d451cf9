// Characters that have no place between tokens, whatever was expected there.
import { utf8SequenceEnd } from '../text/utf8-sequence.ts';
import { BACKSLASH } from './json-bytes.ts';
import type { JsonErrorKind, JsonFault } from './json-error.ts';

const SINGLE_QUOTES = new Set(["'", '`', '\u2018', '\u2019', '\u201a', '\u00b4']);
const CURLY_QUOTES = new Set(['\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb', '\u2033']);
/** Spaces and marks that look like nothing or like a space: RFC 8259 knows four kinds of white space only. */
const INVISIBLE = /^[\p{Zs}\p{Zl}\p{Zp}\p{Cf}]$/u;

export function explainCharacter(bytes: Uint8Array, offset: number): JsonFault | undefined {
  const end = utf8SequenceEnd(bytes, offset);
  const toFault = (kind: JsonErrorKind, message: string): JsonFault => ({ kind, offset, message });
  if (end === offset) return toFault('not utf-8', explainNotUtf8(bytes));
  const character = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    bytes.subarray(offset, end),
  );
  if (SINGLE_QUOTES.has(character))
    return toFault('wrong quotes', 'Single quotes are not allowed; use "');
  if (CURLY_QUOTES.has(character))
    return toFault('wrong quotes', `Typographic quotes are not allowed: use " for ${character}`);
  if (isComment(bytes, offset)) return toFault('comment', 'Comments are not allowed in JSON');
  if (bytes[offset] === BACKSLASH)
    return toFault(
      'character',
      'A \\ has no place here: if this was copied from inside a text, remove the \\ before each "',
    );
  if (character < ' ' || character === '\u007f' || INVISIBLE.test(character))
    return toFault('character', `An invisible character (${toCode(character)}) has no place here`);
  return undefined;
}

function isComment(bytes: Uint8Array, offset: number): boolean {
  const next = bytes[offset + 1];
  return bytes[offset] === 0x23 || (bytes[offset] === 0x2f && (next === 0x2f || next === 0x2a));
}

function explainNotUtf8(bytes: Uint8Array): string {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16
    ? 'This is UTF-16 text: JSON is sent as UTF-8'
    : 'This is not UTF-8 text: a broken character';
}

function toCode(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
