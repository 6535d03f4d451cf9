// An inner body out of the text that carries it.
import { readString } from '../json/token-text.ts';
import { readDataUrl, readDataUrlBytes } from './data-url.ts';
import { toBase64Bytes } from './loose-base64.ts';
import type { InnerWrap } from './sniff-string.ts';

export interface InnerBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As the wrapping says it; empty where it says nothing. */
  readonly contentType: string;
}

/**
 * `start` and `end` are those of a good string token. Undefined where the text is not what it seemed: base64 that breaks later on.
 * A lone half of a surrogate pair has no UTF-8 and becomes U+FFFD.
 */
export function openInner(
  bytes: Uint8Array,
  start: number,
  end: number,
  wrap: InnerWrap | 'text',
): InnerBody | undefined {
  const text = readString(bytes, start, end);
  switch (wrap) {
    case 'json':
    case 'text':
      return { bytes: new TextEncoder().encode(text), contentType: '' };
    case 'base64':
      return toInner(toBase64Bytes(text), '');
    case 'data url': {
      const head = readDataUrl(text);
      return head && toInner(readDataUrlBytes(text, head), head.contentType);
    }
  }
}

function toInner(
  bytes: Uint8Array<ArrayBuffer> | undefined,
  contentType: string,
): InnerBody | undefined {
  return bytes && { bytes, contentType };
}
