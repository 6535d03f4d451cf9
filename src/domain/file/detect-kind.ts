// What bytes are as a file: by the bytes first, by what somebody calls them second.
import type { BodySurvey } from '../body/body-survey.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { isContinuation } from '../text/utf8-sequence.ts';
import { findContentType } from './content-types.ts';
import { BINARY, BROKEN_JSON, EMPTY, type FileKind, JSON_FILE, TEXT } from './file-kind.ts';
import { findFileMark } from './file-marks.ts';
import { findMarkup } from './find-markup.ts';
import { findRows, isJson } from './find-rows.ts';

export interface KindClues {
  /** As a header or a data: URL says it, parameters and all; empty where nothing does. */
  readonly contentType?: string | undefined;
  /** What a look at all of the bytes found. Without it the beginning says it all, so that 200 MB cost no more than 64 kB. */
  readonly found?: Pick<BodySurvey, 'kind' | 'isJson'> | undefined;
  /** The bytes are the beginning of more. */
  readonly isBeginning?: boolean | undefined;
}

const HEAD_BYTES = 0x10000;

/**
 * A content type counts where it says more than the bytes do and does not speak against them: Lambda calls everything
 * `application/json`, and a picture that is called a picture and is none opens nowhere.
 */
export function detectKind(bytes: Uint8Array, clues: KindClues = {}): FileKind {
  if (bytes.length === 0) return EMPTY;
  const { contentType = '', found, isBeginning = false } = clues;
  const isCut = isBeginning || bytes.length > HEAD_BYTES;
  const head = isCut ? dropCutCharacter(bytes.subarray(0, HEAD_BYTES)) : bytes;
  const called = findContentType(contentType);
  const { text, exact } = decodeUtf8(head);
  const hasNul = text.includes('\0');
  const isText = found === undefined ? exact && !hasNul : found.kind !== 'binary';
  if (!isText) {
    // A text in an older alphabet is no UTF-8, and holds no NUL either.
    const isBelieved = called !== undefined && (called.form === 'bytes' || !hasNul);
    return findFileMark(toCharacters(head)) ?? (isBelieved ? called.kind : BINARY);
  }
  const calledText = called?.form === 'text' ? called.kind : undefined;
  if (found === undefined ? isJson(head, isCut) : found.kind === 'json') {
    // A number alone may well be a table with one cell.
    return /^\s*[{[]/.test(text) ? JSON_FILE : (calledText ?? JSON_FILE);
  }
  const byLook = findMarkup(text) ?? calledText;
  if (byLook !== undefined) return byLook;
  return found?.isJson === true ? BROKEN_JSON : (findRows(text, isCut) ?? TEXT);
}

/** At most three bytes at the end are the beginning of a character. */
function dropCutCharacter(head: Uint8Array): Uint8Array {
  let end = head.length;
  while (end > head.length - 4 && isContinuation(head[end - 1] ?? 0)) end -= 1;
  return (head[end - 1] ?? 0) >= 0xc0 ? head.subarray(0, end - 1) : head;
}

function toCharacters(head: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < head.length; at += 0x2000) {
    characters += String.fromCharCode(...head.subarray(at, at + 0x2000));
  }
  return characters;
}
