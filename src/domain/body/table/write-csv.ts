// The shown rows and columns of a table as a CSV file (RFC 4180).
import Papa from 'papaparse';
import type { Steps } from '../steps.ts';
import type { Cell, TableSource } from './table-source.ts';

export interface CsvFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Cells that begin as a formula does and therefore have a ' before them. */
  readonly guarded: number;
}

const ROWS_A_TURN = 500;
/** What a spreadsheet takes for a formula when it opens a CSV file (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Numbers stand as they are written. A text that a spreadsheet would run as a formula gets a ' before it: whoever opens the file may not
 * have seen what a stranger put into a field. What is missing and `null` are empty cells, nested values compact JSON.
 * With a byte order mark where there is more than ASCII, because Excel takes the file for something else without it.
 */
export function* writeCsv(
  table: TableSource,
  rows: Uint32Array,
  columns: readonly number[],
): Steps<CsvFile> {
  let guarded = 0;
  const toText = (cell: Cell | undefined): string => {
    if (cell === undefined || cell.kind === 'null') return '';
    if (cell.kind !== 'string' || !FORMULA.test(cell.text)) return cell.text;
    guarded += 1;
    return `'${cell.text}`;
  };
  const toName = (at: number) => toText({ kind: 'string', text: table.columns[at]?.name ?? '' });
  const parts = [unparse([columns.map(toName)])];
  for (let from = 0; from < rows.length; from += ROWS_A_TURN) {
    const some = Array.from(rows.subarray(from, from + ROWS_A_TURN), (row) => {
      const cells = table.readRow(row);
      return columns.map((at) => toText(cells[at]));
    });
    parts.push(unparse(some));
    yield;
  }
  return { bytes: toBytes(parts), guarded };
}

function unparse(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(rows as string[][], { newline: '\r\n' })}\r\n`;
}

function toBytes(parts: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = parts.join('');
  const bytes = new TextEncoder().encode(text);
  // Only ASCII takes one byte for each of its code units.
  return bytes.length === text.length ? bytes : new TextEncoder().encode(`\uFEFF${text}`);
}
