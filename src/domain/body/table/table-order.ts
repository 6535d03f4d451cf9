// Which rows of a table are shown, and in which order.

import { compareNumbers } from '../json/compare-numbers.ts';
import type { ValueKind } from '../json/token-text.ts';
import type { Steps } from '../steps.ts';
import { mergeSort } from './merge-sort.ts';
import type { Cell, TableSource } from './table-source.ts';

export interface TableSort {
  readonly column: number;
  readonly direction: 'up' | 'down';
}

export interface TableFilter {
  /** Looked for in the cells' text, large or small letters alike; empty finds every row. */
  readonly text: string;
  /** Undefined: in any. */
  readonly column: number | undefined;
}

export interface TableView {
  readonly sort: TableSort | undefined;
  readonly filter: TableFilter;
}

const ROWS_A_TURN = 256;

/** Values of different kinds stand in this order, what is missing at the end in either direction. */
const RANKS: Readonly<Record<ValueKind, number>> = {
  number: 0,
  string: 1,
  boolean: 2,
  null: 3,
  object: 4,
  array: 5,
};
const COLLATOR = new Intl.Collator('en');

/** The shown rows by their place in the table. */
export function* orderRows(table: TableSource, view: TableView): Steps<Uint32Array<ArrayBuffer>> {
  const kept = yield* filterRows(table, view.filter);
  return view.sort === undefined ? kept : yield* sortRows(table, kept, view.sort);
}

function* filterRows(
  table: TableSource,
  { text, column }: TableFilter,
): Steps<Uint32Array<ArrayBuffer>> {
  const kept = new Uint32Array(table.rowCount);
  const wanted = text.toLowerCase();
  let count = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % ROWS_A_TURN === 0) yield;
    if (wanted !== '' && !hasText(table.readRow(row), wanted, column)) continue;
    kept[count] = row;
    count += 1;
  }
  return kept.slice(0, count);
}

function hasText(
  cells: readonly (Cell | undefined)[],
  wanted: string,
  column: number | undefined,
): boolean {
  const looked = column === undefined ? cells : [cells[column]];
  return looked.some((cell) => cell?.text.toLowerCase().includes(wanted));
}

function* sortRows(
  table: TableSource,
  rows: Uint32Array<ArrayBuffer>,
  { column, direction }: TableSort,
): Steps<Uint32Array<ArrayBuffer>> {
  const cells = new Map<number, Cell | undefined>();
  for (const row of rows) {
    if (cells.size % ROWS_A_TURN === 0) yield;
    cells.set(row, table.readRow(row)[column]);
  }
  const sign = direction === 'up' ? 1 : -1;
  return yield* mergeSort(rows, (left, right) =>
    compareCells(cells.get(left), cells.get(right), sign),
  );
}

function compareCells(left: Cell | undefined, right: Cell | undefined, sign: number): number {
  if (left === undefined || right === undefined) {
    return (left === undefined ? 1 : 0) - (right === undefined ? 1 : 0);
  }
  const rank = RANKS[left.kind] - RANKS[right.kind];
  if (rank !== 0) return rank * sign;
  return compareOfKind(left, right) * sign;
}

function compareOfKind(left: Cell, right: Cell): number {
  if (left.kind === 'number') return compareNumbers(left.text, right.text);
  const collated = COLLATOR.compare(left.text, right.text);
  if (collated !== 0 || left.text === right.text) return collated;
  return left.text < right.text ? -1 : 1;
}
