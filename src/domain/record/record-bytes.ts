// Bytes in a record: as text where that gives the very same bytes again, otherwise as base64.
import { decodeBase64, encodeBase64 } from '../text/base64.ts';
import { decodeUtf8 } from '../text/utf8.ts';

export type RecordBytes =
  | {
      readonly text: string;
      /** What looked like a secret was left out of it: these are not the bytes that were. */
      readonly isMasked?: true;
    }
  | { readonly base64: string }
  /** Too large for a record. */
  | { readonly sizeBytes: number; readonly isLeftOut: true };

/** Larger ones stay outside: the record says how large they were, and the outfile has them. */
export const LARGEST_BODY_BYTES = 24 * 1024 * 1024;

export function toRecordBytes(bytes: Uint8Array): RecordBytes {
  if (bytes.length > LARGEST_BODY_BYTES) return { sizeBytes: bytes.length, isLeftOut: true };
  const { text, exact } = decodeUtf8(bytes);
  return exact && !isMostlyControls(text) ? { text } : { base64: encodeBase64(bytes) };
}

/** Undefined where they are not in the record, or not base64. */
export function fromRecordBytes(kept: RecordBytes): Uint8Array | undefined {
  if ('text' in kept) return new TextEncoder().encode(kept.text);
  return 'base64' in kept ? decodeBase64(kept.base64) : undefined;
}

/** JSON spends six characters on each control character: a file of NULs would be six times as long. */
function isMostlyControls(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) controls += 1;
  }
  return controls * 10 > text.length;
}
