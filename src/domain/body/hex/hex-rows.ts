// Bytes as the rows of a hex view: offset, bytes, letters.

export interface HexRow {
  readonly offset: number;
  /** Two digits each. */
  readonly bytes: readonly string[];
  /** One sign a byte: ASCII that can be seen as itself, everything else as a dot. */
  readonly text: string;
}

export function toHexRows(
  bytes: Uint8Array,
  firstRow: number,
  count: number,
  width: number,
): HexRow[] {
  const rows: HexRow[] = [];
  const last = Math.min(firstRow + count, countHexRows(bytes.length, width));
  for (let row = firstRow; row < last; row += 1) {
    const offset = row * width;
    rows.push(toHexRow(bytes.subarray(offset, offset + width), offset));
  }
  return rows;
}

export function countHexRows(length: number, width: number): number {
  return Math.ceil(length / width);
}

/** Eight digits, more only past 4 GB. */
export function formatOffset(offset: number): string {
  return offset.toString(16).padStart(8, '0');
}

function toHexRow(bytes: Uint8Array, offset: number): HexRow {
  return {
    offset,
    bytes: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')),
    text: Array.from(bytes, toSign).join(''),
  };
}

function toSign(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
}
