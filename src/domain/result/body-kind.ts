// What a response's bytes are, by looking at them: Lambda calls everything `application/json`.
import { findJsonError } from '../json/find-json-error.ts';
import { decodeUtf8 } from '../text/utf8.ts';

export type BodyKind = 'empty' | 'json' | 'text' | 'binary';

/** Looked at in full, so ask once a body. */
export function readBodyKind(body: Uint8Array): BodyKind {
  if (body.length === 0) return 'empty';
  if (findJsonError(body) === undefined) return 'json';
  const { text, exact } = decodeUtf8(body);
  return exact && !text.includes('\0') ? 'text' : 'binary';
}
