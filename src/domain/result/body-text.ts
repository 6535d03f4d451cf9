// A response's body as text to look at; the bytes themselves stay as they came.
import { formatJson } from '../json/format-json.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import type { BodyKind } from './body-kind.ts';

export interface BodyText {
  readonly text: string;
  /** False when some bytes are no UTF-8 and stand as U+FFFD. */
  readonly exact: boolean;
}

/** Pretty changes white space between tokens only; what is not JSON is shown as it is. */
export function toBodyText(body: Uint8Array, kind: BodyKind, view: 'pretty' | 'raw'): BodyText {
  return decodeUtf8(kind === 'json' && view === 'pretty' ? formatJson(body) : body);
}
