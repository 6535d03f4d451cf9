// Text and its UTF-8 bytes: counting, decoding, and the characters that have no bytes.
import { utf8SequenceEnd } from './utf8-sequence.ts';

export interface DecodedText {
  readonly text: string;
  /** True when encoding `text` gives the very same bytes; false when something was replaced by U+FFFD. */
  readonly exact: boolean;
}

export interface TextPlace {
  /** 1-based; LF, CR LF and CR each end a line, as in CodeMirror. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

const REPLACEMENT = '\uFFFD';

/** The bytes that `text` takes as UTF-8. A lone surrogate counts 3, as TextEncoder writes U+FFFD for it. Allocates nothing. */
export function countUtf8Bytes(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit < 0x800) count += 1;
    else if (isPair(text, at)) {
      count += 2; // two units, four bytes
      at += 1;
    } else count += 2;
  }
  return count;
}

/** The first half of a character that lost its other half: it cannot be sent as UTF-8. */
export function findLoneSurrogate(text: string): TextPlace | undefined {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
      line += 1;
      lineStart = at + 1;
    } else if (unit >= 0xd800 && unit <= 0xdfff) {
      if (!isPair(text, at)) return { line, column: at - lineStart + 1 };
      at += 1;
    }
  }
  return undefined;
}

/** Never fails. A byte order mark stays in the text, so that `exact` text encodes back to the same bytes. */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // U+FFFD may also have been in the bytes; only then is the slow look worth it.
  return { text, exact: !text.includes(REPLACEMENT) || isUtf8(bytes) };
}

function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const end = utf8SequenceEnd(bytes, at);
    if (end === at) return false;
    at = end;
  }
  return true;
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
