// Base64 as it is met inside fields: with line breaks, without padding, in the alphabet for URLs.
import { decodeBase64 } from '../../text/base64.ts';

/** The bytes, or undefined where it is no base64 at all. An empty text is none. */
export function toBase64Bytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  const joined = /\s/.test(text) ? text.replaceAll(/\s+/g, '') : text;
  if (joined === '') return undefined;
  const isForUrls = /[-_]/.test(joined);
  // One alphabet or the other: a text that mixes them is something else.
  if (isForUrls && /[+/]/.test(joined)) return undefined;
  const plain = isForUrls ? joined.replaceAll('-', '+').replaceAll('_', '/') : joined;
  const rest = plain.length % 4;
  if (rest === 1) return undefined;
  return decodeBase64(rest === 0 ? plain : plain + '='.repeat(4 - rest));
}
