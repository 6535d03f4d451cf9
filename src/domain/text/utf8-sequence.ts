// Whether the bytes at a place are one well-formed UTF-8 character (RFC 3629, no surrogates, no overlong forms).

/** The offset after the UTF-8 character that begins at `at`, or `at` itself where none does. */
export function utf8SequenceEnd(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? -1;
  if (lead < 0x80) return lead < 0 ? at : at + 1;
  if (lead < 0xc2 || lead > 0xf4) return at;
  const second = bytes[at + 1] ?? 0;
  if (lead < 0xe0) return isContinuation(second) ? at + 2 : at;
  if (!isSecondOf(lead, second) || !isContinuation(bytes[at + 2] ?? 0)) return at;
  if (lead < 0xf0) return at + 3;
  return isContinuation(bytes[at + 3] ?? 0) ? at + 4 : at;
}

export function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Three and four byte characters: the second byte's range keeps out overlong forms, surrogates and what is past U+10FFFF. */
function isSecondOf(lead: number, second: number): boolean {
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return second >= low && second <= high;
}
