// Base64 as AWS writes it: standard alphabet, padded, no line breaks (RFC 4648 §4).

const ENCODE_BYTES = 0x6000; // a multiple of 3, and few enough arguments for one call
const DECODE_CHARACTERS = 0x10000; // a multiple of 4
const NOT_IN_ALPHABET = /[^A-Za-z0-9+/]/;

export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += ENCODE_BYTES) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + ENCODE_BYTES))));
  }
  return parts.join('');
}

/** The bytes, or undefined when the text is not padded standard base64. White space is not base64 either. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  // One search for a wrong character: a pattern for the whole would keep a way back for each, and fail on large text.
  if (NOT_IN_ALPHABET.test(text.slice(0, text.length - padding))) return undefined;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let filled = 0;
  for (let at = 0; at < text.length; at += DECODE_CHARACTERS) {
    const binary = atob(text.slice(at, at + DECODE_CHARACTERS));
    for (let i = 0; i < binary.length; i += 1) bytes[filled + i] = binary.charCodeAt(i);
    filled += binary.length;
  }
  return bytes;
}
