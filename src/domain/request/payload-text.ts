// A payload as text, where that gives the same bytes again.
import { formatJson } from '../json/format-json.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import type { Payload } from './draft.ts';

/** The text whose UTF-8 bytes are the payload's; undefined where there is none. */
export function toPayloadText(payload: Payload): string | undefined {
  if (payload.kind === 'text') return payload.text;
  const { text, exact } = decodeUtf8(payload.bytes);
  return exact ? text : undefined;
}

/** With its white space set in order; every token stays as it is. */
export function formatPayloadText(text: string): string {
  return decodeUtf8(formatJson(new TextEncoder().encode(text))).text;
}
