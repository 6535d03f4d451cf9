// An array of objects as a table: only where its rows begin is kept, their cells are read when they are asked for.

import { compactJson } from '../../json/format-json.ts';
import { OPEN_BRACE } from '../../json/json-bytes.ts';
import { Children } from '../json/children.ts';
import type { JsonDocument } from '../json/json-document.ts';
import { readString, toValueKind } from '../json/token-text.ts';
import type { Steps } from '../steps.ts';
import { ColumnNames } from './column-names.ts';
import { OffsetList } from './offset-list.ts';
import type { Cell, Column, TableSource } from './table-source.ts';

/** The column of rows that are no objects: it is there only where there are such rows. */
const OWN_VALUE = '(value)';
const ROWS_A_TURN = 256;
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** `start` is the array's opening bracket. Columns are the names of all rows, in the order in which they first appear. */
export function* readJsonTable(document: JsonDocument, start: number): Steps<TableSource> {
  const rows = new OffsetList();
  const names = new ColumnNames(document.bytes);
  const counts: { values: number; numbers: number }[] = [];
  const elements = new Children(document, false, start + 1);
  let hasOwnValues = false;
  while (elements.next()) {
    rows.push(elements.start);
    if (document.bytes[elements.start] !== OPEN_BRACE) hasOwnValues = true;
    else countMembers(document, elements.start, names, counts);
    if (rows.length % ROWS_A_TURN === 0) yield;
  }
  const columns: Column[] = names.list().map((name, at) => {
    const { values = 0, numbers = 0 } = counts[at] ?? {};
    return { name, isNumeric: numbers > 0 && numbers === values };
  });
  if (hasOwnValues) columns.push({ name: OWN_VALUE, isNumeric: false });
  return {
    columns,
    rowCount: rows.length,
    readRow: (row) => readRow(document, rows.get(row), names, columns.length),
  };
}

function countMembers(
  document: JsonDocument,
  start: number,
  names: ColumnNames,
  counts: { values: number; numbers: number }[],
): void {
  const members = new Children(document, true, start + 1);
  names.beginRow();
  while (members.next()) {
    const at = names.place(members.keyStart, members.keyEnd);
    const count = counts[at] ?? { values: 0, numbers: 0 };
    counts[at] = count;
    const kind = toValueKind(document.bytes[members.start]);
    if (kind === 'null') continue;
    count.values += 1;
    if (kind === 'number') count.numbers += 1;
  }
}

/** Of two members of one name the later one, as every parser that reads it will take it. */
function readRow(
  document: JsonDocument,
  start: number,
  names: ColumnNames,
  width: number,
): (Cell | undefined)[] {
  const { bytes } = document;
  const cells: (Cell | undefined)[] = new Array(width).fill(undefined);
  if (bytes[start] !== OPEN_BRACE) {
    const itself = new Children(document, false, start);
    if (itself.next()) cells[width - 1] = toCell(bytes, start, itself.value.end);
    return cells;
  }
  const members = new Children(document, true, start + 1);
  names.beginRow();
  while (members.next()) {
    const at = names.place(members.keyStart, members.keyEnd);
    cells[at] = toCell(bytes, members.start, members.value.end);
  }
  return cells;
}

function toCell(bytes: Uint8Array, start: number, end: number): Cell {
  const kind = toValueKind(bytes[start]);
  if (kind === 'string') return { kind, text: readString(bytes, start, end), start, end };
  const source = bytes.subarray(start, end);
  const isNested = kind === 'object' || kind === 'array';
  return { kind, text: DECODER.decode(isNested ? compactJson(source) : source) };
}
