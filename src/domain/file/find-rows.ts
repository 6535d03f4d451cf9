// Texts that are rows: JSON on every line, or a table.
import { TokenScanner } from '../json/token-scanner.ts';
import { type FileKind, toFileKind } from './file-kind.ts';

const JSON_LINES = toFileKind('jsonl', 'application/x-ndjson', 'text', 'JSON lines');
const CSV = toFileKind('csv', 'text/csv', 'table');
const TSV = toFileKind('tsv', 'text/tab-separated-values', 'table');

/** An unfinished number or word at the place where the bytes were cut. */
const CUT_WORD_BYTES = 32;

/** Valid JSON, or where only its beginning is given: no fault before the cut. */
export function isJson(bytes: Uint8Array, isCut: boolean): boolean {
  const scanner = new TokenScanner(bytes);
  while (scanner.next());
  const { failedAt } = scanner;
  if (failedAt < 0) return true;
  if (!isCut) return false;
  return bytes[failedAt] === 0x22 || (scanner.end > 0 && failedAt + CUT_WORD_BYTES > bytes.length);
}

export function findRows(text: string, isCut: boolean): FileKind | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  // The last line is a cut one, or what follows the last line end.
  if (isCut || lines.at(-1) === '') lines.pop();
  if (lines.length < 2) return undefined;
  if (lines.slice(0, 20).every(isObjectLine)) return JSON_LINES;
  if (isTable(lines, '\t')) return TSV;
  return isTable(lines, ',') || isTable(lines, ';') ? CSV : undefined;
}

function isObjectLine(line: string): boolean {
  return line.startsWith('{') && isJson(new TextEncoder().encode(line), false);
}

/** The first line names the columns, in short words; every line has as many cells. Prose with its commas is no table. */
function isTable(lines: readonly string[], separator: string): boolean {
  const [head = '', ...rows] = lines.slice(0, 20);
  const names = splitCells(head, separator);
  if (names === undefined || names.length < 2) return false;
  if (!names.every((name) => /^[^\s"](?:[^"]{0,63})$/.test(name) && !/[.!?:]$/.test(name)))
    return false;
  return rows.every((row) => {
    const cells = splitCells(row, separator);
    // A quoted cell may go on in the next line: it says nothing against a table.
    return cells === undefined || cells.length === names.length;
  });
}

/** Undefined where a quotation mark is left open. */
function splitCells(line: string, separator: string): string[] | undefined {
  const cells: string[] = [''];
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return isQuoted ? undefined : cells;
}
