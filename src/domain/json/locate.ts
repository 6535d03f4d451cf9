// From a byte offset to the line and column that an editor shows.

/** Offsets must be at a character's beginning. LF, CR LF and CR each end a line. Units: see `JsonError`. */
export function locate(bytes: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; at += 1) {
    const byte = bytes[at];
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) {
      line += 1;
      lineStart = at + 1;
    }
  }
  const before = bytes.subarray(lineStart, offset);
  // Decoding counts just as the editor does: pairs as two units, each broken sequence as one U+FFFD.
  const column = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before).length + 1;
  return { line, column };
}
