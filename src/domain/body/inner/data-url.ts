// data: URLs (RFC 2397): what they carry. Nothing here ever asks the network.
import { toBase64Bytes } from './loose-base64.ts';

export interface DataUrlHead {
  readonly contentType: string;
  readonly isBase64: boolean;
  /** Where the data begins, after the comma. */
  readonly at: number;
}

const HEAD = /^data:([\w!#$&^.+-]+\/[\w!#$&^.+-]+)?((?:;[\w-]+=(?:"[^"]*"|[^;,"]*))*)(;base64)?,/i;
/** What RFC 2397 says where nothing is said. */
const UNSAID = 'text/plain';

/** Of the URL's beginning, or undefined where it is none. */
export function readDataUrl(text: string): DataUrlHead | undefined {
  const match = HEAD.exec(text);
  if (match === null) return undefined;
  const contentType = (match[1] ?? UNSAID).toLowerCase();
  return { contentType, isBase64: match[3] !== undefined, at: match[0].length };
}

/** The bytes that the URL carries; undefined where they cannot be read. */
export function readDataUrlBytes(
  text: string,
  { isBase64, at }: DataUrlHead,
): Uint8Array<ArrayBuffer> | undefined {
  const data = text.slice(at);
  if (!isBase64) return decodePercents(data);
  const plain = data.includes('%') ? new TextDecoder().decode(decodePercents(data)) : data;
  return plain === '' ? new Uint8Array() : toBase64Bytes(plain);
}

/** A % without two digits after it stands for itself, as in browsers. */
function decodePercents(text: string): Uint8Array<ArrayBuffer> {
  const source = new TextEncoder().encode(text);
  const bytes = new Uint8Array(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const byte = source[at] as number;
    const code = byte === 0x25 ? toCode(source[at + 1], source[at + 2]) : -1;
    bytes[length] = code < 0 ? byte : code;
    length += 1;
    if (code >= 0) at += 2;
  }
  return bytes.slice(0, length);
}

function toCode(high: number | undefined, low: number | undefined): number {
  const digits = String.fromCharCode(high ?? 0, low ?? 0);
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : -1;
}
