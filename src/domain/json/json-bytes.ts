// The bytes that JSON is made of.

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

/** The four that RFC 8259 calls white space; no other is. */
function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

export function isHexDigit(byte: number): boolean {
  return isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** What runs on as one word, right or wrong: `true`, `-1.5e+3`, `2024-01-01`, `undefined`, `größe`. */
export function isWordByte(byte: number): boolean {
  return (
    isLetter(byte) ||
    isDigit(byte) ||
    byte === MINUS ||
    byte === DOT ||
    byte === 0x2b || // +
    byte === 0x5f || // _
    byte === 0x24 || // $
    byte >= 0x80
  );
}

/** The offset of the first byte at or after `at` that is not white space. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let next = at;
  while (next < bytes.length && isSpace(bytes[next] as number)) next += 1;
  return next;
}

export function startsWithByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
