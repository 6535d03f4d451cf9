// What bytes are as a file: by the bytes first, by what somebody calls them second.
import { decodeUtf8 } from '../text/utf8.ts';
import { isContinuation } from '../text/utf8-sequence.ts';
import { findContentType } from './content-types.ts';
import { findFileMark } from './file-marks.ts';
import { isJson, JSON_KIND, readTextKind } from './text-kind.ts';

export interface FileKind {
  /** Without the dot. */
  readonly extension: string;
  readonly contentType: string;
}

/** The beginning says it all, so that 200 MB cost no more than 64 kB. */
const HEAD_BYTES = 0x10000;
const BINARY: FileKind = { extension: 'bin', contentType: 'application/octet-stream' };
const TEXT: FileKind = { extension: 'txt', contentType: 'text/plain' };

/**
 * A content type counts where it says more than the bytes do and does not speak against them: Lambda calls everything
 * `application/json`, and a picture that is called a picture and is none opens nowhere. Takes the same short time for any size.
 */
export function readFileKind(bytes: Uint8Array, contentType = ''): FileKind {
  if (bytes.length === 0) return BINARY;
  const isCut = bytes.length > HEAD_BYTES;
  const head = isCut ? dropCutCharacter(bytes.subarray(0, HEAD_BYTES)) : bytes;
  if (isJson(head, isCut)) return JSON_KIND;
  const called = findContentType(contentType);
  const { text, exact } = decodeUtf8(head);
  if (!exact || text.includes('\0')) {
    const byMark = findFileMark(toCharacters(head));
    return byMark ?? (called?.form === 'bytes' ? called.kind : BINARY);
  }
  const byText = readTextKind(text, isCut);
  return byText ?? (called?.form === 'text' ? called.kind : TEXT);
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
