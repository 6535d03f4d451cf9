// What a JSON string seems to hold, by a short look: whether it is worth offering to open it. The whole is looked at when it is opened.
import { detectKind } from '../../file/detect-kind.ts';
import { type FileKind, TEXT } from '../../file/file-kind.ts';
import { findJsonError } from '../../json/find-json-error.ts';
import { readSource, readString } from '../json/token-text.ts';
import { readDataUrl } from './data-url.ts';
import { toBase64Bytes } from './loose-base64.ts';

/** How the inner body is wrapped in the text. */
export type InnerWrap = 'json' | 'base64' | 'data url';

export interface InnerHint {
  readonly wrap: InnerWrap;
  /** For the button that opens it: "JSON", "PDF". */
  readonly words: string;
}

/** So much of a text is looked at; shorter ones as a whole. */
const LOOKED_AT = 1024;
const SHORTEST_BASE64 = 16;
/** Random letters decode to random bytes: without a known beginning only a long one is worth a look. */
const SHORTEST_UNKNOWN = 128;

export function sniffString(bytes: Uint8Array, start: number, end: number): InnerHint | undefined {
  const first = bytes[start + 1] as number;
  if (first === 0x64) return sniffDataUrl(bytes, start, end);
  if (seemsJson(bytes, start, end)) return { wrap: 'json', words: 'JSON' };
  return end - start < SHORTEST_BASE64 + 2 ? undefined : sniffBase64(bytes, start, end);
}

function sniffDataUrl(bytes: Uint8Array, start: number, end: number): InnerHint | undefined {
  const { text } = readSource(bytes, start + 1, end - 1, LOOKED_AT);
  const head = readDataUrl(text);
  if (head === undefined) return sniffBase64(bytes, start, end);
  return { wrap: 'data url', words: head.contentType };
}

const BLANK = /^(?:\s|\\[nrt])*/;
const BLANK_END = /(?:\s|\\[nrt])*$/;

function seemsJson(bytes: Uint8Array, start: number, end: number): boolean {
  const first = readSource(bytes, start + 1, end - 1, 64).text.replace(BLANK, '')[0];
  if (first !== '{' && first !== '[') return false;
  const tail = new TextDecoder().decode(bytes.subarray(Math.max(end - 65, start + 1), end - 1));
  if (!tail.replace(BLANK_END, '').endsWith(first === '{' ? '}' : ']')) return false;
  if (end - start > LOOKED_AT) return true;
  return findJsonError(new TextEncoder().encode(readString(bytes, start, end))) === undefined;
}

function sniffBase64(bytes: Uint8Array, start: number, end: number): InnerHint | undefined {
  const isWhole = end - start <= LOOKED_AT;
  const source = toPlain(readSource(bytes, start + 1, end - 1, LOOKED_AT).text);
  // Of a cut text whole groups of four, so that it decodes by itself.
  const text = isWhole ? source : source.slice(0, source.length - (source.length % 4));
  const decoded = toBase64Bytes(text);
  if (decoded === undefined || decoded.length < SHORTEST_BASE64 / 2) return undefined;
  const kind = detectKind(decoded, { isBeginning: !isWhole });
  if (isTelling(kind)) return { wrap: 'base64', words: kind.words };
  if (isPlainText(decoded, isWhole)) return { wrap: 'base64', words: 'base64' };
  const isLikely = end - start >= SHORTEST_UNKNOWN && isMixed(text);
  return isLikely ? { wrap: 'base64', words: 'base64' } : undefined;
}

/** What is shown as bytes only may have its mark by chance: some are of two bytes. */
function isTelling(kind: FileKind): boolean {
  return kind.form !== 'bytes' && kind !== TEXT;
}

/** As JSON writes base64: some escape the slash, and line breaks are always escaped. */
function toPlain(source: string): string {
  return source
    .replaceAll('\\/', '/')
    .replaceAll(/\\[rn]/g, '')
    .replace(/\\$/, '');
}

/** Letters large and small and digits: neither a word, nor a number in hexadecimal, nor one in tens. */
function isMixed(text: string): boolean {
  return /[g-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}

function isPlainText(bytes: Uint8Array, isWhole: boolean): boolean {
  const text = new TextDecoder().decode(isWhole ? bytes : bytes.subarray(0, -4));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no text holds
  return !/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/.test(text);
}
