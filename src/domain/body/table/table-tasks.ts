// A table's questions to a body: the table itself and the order last asked for stay in the worker.
import type { Body } from '../growing-body.ts';
import { sniffString } from '../inner/sniff-string.ts';
import { readBodyDocument } from '../json/json-document.ts';
import type { ValueKind } from '../json/token-text.ts';
import { inOneStep, type Steps } from '../steps.ts';
import { readJsonTable } from './json-table.ts';
import { orderRows, type TableView } from './table-order.ts';
import type {
  CellInner,
  CellQuestion,
  CsvQuestion,
  OpenTable,
  RowsQuestion,
  ShownCell,
  ShownRows,
  TablePlace,
} from './table-questions.ts';
import type { TableSource } from './table-source.ts';

interface KeptTable {
  place?: TablePlace;
  table?: TableSource;
  /** The view that `order` belongs to, written out. */
  view?: string;
  order?: Uint32Array<ArrayBuffer>;
}

const LONGEST_SHOWN = 300;

export function* openTable(
  body: Body,
  place: TablePlace,
  readCsv: (text: string) => TableSource,
): Steps<OpenTable> {
  const kept = body.recall(keepTable);
  const open = kept.place === place ? kept.table : undefined;
  const table = open ?? (yield* readTable(body, place, readCsv));
  kept.place = place;
  kept.table = table;
  delete kept.view;
  return { columns: table.columns, rowCount: table.rowCount };
}

function* readTable(
  body: Body,
  place: TablePlace,
  readCsv: (text: string) => TableSource,
): Steps<TableSource> {
  if (place === 'csv') return readCsv(new TextDecoder().decode(body.bytes));
  return yield* readJsonTable(yield* readBodyDocument(body), place);
}

export function* readShownRows(body: Body, question: RowsQuestion): Steps<ShownRows> {
  const { place, view, from, to } = question;
  const table = recallTable(body, place);
  const order = yield* recallOrder(body, table, view);
  const rows = Array.from(order.subarray(from, to), (row) => ({
    row,
    cells: table.readRow(row).map((cell) => cell && toShown(cell.kind, cell.text)),
  }));
  return { count: order.length, rows };
}

export function readCell(
  body: Body,
  { place, row, column }: CellQuestion,
): Steps<string | undefined> {
  return inOneStep(() => recallTable(body, place).readRow(row)[column]?.text);
}

/** What the text of a cell seems to hold. Of CSV it is looked at as text only. */
export function readCellInner(
  body: Body,
  { place, row, column }: CellQuestion,
): Steps<CellInner | undefined> {
  return inOneStep(() => {
    const { start, end } = recallTable(body, place).readRow(row)[column] ?? {};
    if (start === undefined || end === undefined) return undefined;
    const hint = sniffString(body.bytes, start, end);
    return hint && { start, end, hint };
  });
}

/** For what works on all shown rows. */
export function* readOrder(
  body: Body,
  { place, view }: CsvQuestion,
): Steps<{ readonly table: TableSource; readonly order: Uint32Array<ArrayBuffer> }> {
  const table = recallTable(body, place);
  return { table, order: yield* recallOrder(body, table, view) };
}

function* recallOrder(
  body: Body,
  table: TableSource,
  view: TableView,
): Steps<Uint32Array<ArrayBuffer>> {
  const kept = body.recall(keepTable);
  const written = JSON.stringify(view);
  if (kept.view === written && kept.order !== undefined) return kept.order;
  const order = yield* orderRows(table, view);
  kept.view = written;
  kept.order = order;
  return order;
}

function recallTable(body: Body, place: TablePlace): TableSource {
  const { place: known, table } = body.recall(keepTable);
  if (table === undefined || known !== place) throw new Error('The table is not open.');
  return table;
}

function toShown(kind: ValueKind, text: string): ShownCell {
  const isCut = text.length > LONGEST_SHOWN;
  return { kind, text: isCut ? text.slice(0, LONGEST_SHOWN) : text, isCut };
}

function keepTable(): KeptTable {
  return {};
}
