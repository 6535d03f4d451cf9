// What a table in the worker is asked, and what it answers.
import type { InnerHint } from '../inner/sniff-string.ts';
import type { ValueKind } from '../json/token-text.ts';
import type { TableView } from './table-order.ts';
import type { Column } from './table-source.ts';

/** Offset of the array's bracket, or all of the body as CSV. */
export type TablePlace = number | 'csv';

export interface OpenTable {
  readonly columns: readonly Column[];
  readonly rowCount: number;
}

export interface RowsQuestion {
  readonly place: TablePlace;
  readonly view: TableView;
  /** Of the shown rows; `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface ShownCell {
  readonly kind: ValueKind;
  readonly text: string;
  readonly isCut: boolean;
}

export interface ShownRow {
  /** Its place in the table, from 0. */
  readonly row: number;
  readonly cells: readonly (ShownCell | undefined)[];
}

export interface ShownRows {
  /** How many there are in all. */
  readonly count: number;
  readonly rows: readonly ShownRow[];
}

export interface CellQuestion {
  readonly place: TablePlace;
  readonly row: number;
  readonly column: number;
}

/** A cell whose text holds a body of its own. */
export interface CellInner {
  /** Of its token in the body. */
  readonly start: number;
  readonly end: number;
  readonly hint: InnerHint;
}

export interface CsvQuestion {
  readonly place: TablePlace;
  readonly view: TableView;
  readonly columns: readonly number[];
}
