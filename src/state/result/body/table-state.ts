// A table of a body: which rows and columns are shown, in which order, and what of them goes out.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Asked, OpenBody } from '../../../domain/body/body-port.ts';
import type { TableFilter, TableSort, TableView } from '../../../domain/body/table/table-order.ts';
import type {
  CellInner,
  ShownRow,
  ShownRows,
  TablePlace,
} from '../../../domain/body/table/table-questions.ts';
import type { Column } from '../../../domain/body/table/table-source.ts';
import type { CsvFile } from '../../../domain/body/table/write-csv.ts';
import { callOff } from '../call-off.ts';
import type { CellPlace } from './cell-inner.ts';
import { createRowPages, type RowPages } from './row-pages.ts';
import { recallTableChoices } from './table-choices.ts';

export interface TableState {
  /** Undefined while the table is being read. */
  readonly columns: ReadonlySignal<readonly Column[] | undefined>;
  readonly rowCount: ReadonlySignal<number>;
  /** How many pass the filter; undefined while it is being worked out. */
  readonly shownCount: ReadonlySignal<number | undefined>;
  readonly rows: RowPages<ShownRow>;
  readonly view: ReadonlySignal<TableView>;
  /** As it is typed; `view` follows when `filter` is called. */
  readonly typed: ReadonlySignal<TableFilter>;
  readonly hidden: ReadonlySignal<ReadonlySet<number>>;
  /** Places of the columns that are not hidden. */
  readonly shownColumns: ReadonlySignal<readonly number[]>;
  readonly trouble: ReadonlySignal<string | undefined>;
  /** Up, down, and as it came, in turn. */
  sortBy(column: number): void;
  type(filter: TableFilter): void;
  /** By what is typed. */
  filter(): void;
  toggleColumn(column: number): void;
  showAllColumns(): void;
  /** A body that the cell holds; undefined where it holds none, or where `trouble` says why it cannot be told. */
  readInner(cell: CellPlace): Promise<CellInner | undefined>;
  /** The whole text, however long. */
  readCell(row: number, column: number): Promise<string | undefined>;
  /** Undefined where it could not be written; `trouble` says why. */
  writeCsv(): Promise<CsvFile | undefined>;
  dispose(): void;
}

export function createTableState(body: OpenBody, place: TablePlace): TableState {
  const columns = signal<readonly Column[] | undefined>(undefined);
  const rowCount = signal(0);
  const shownCount = signal<number | undefined>(undefined);
  const { view, typed, hidden } = recallTableChoices(body, place);
  const trouble = signal<string | undefined>(undefined);
  const shownColumns = computed(() =>
    (columns.value ?? []).map((_column, at) => at).filter((at) => !hidden.value.has(at)),
  );
  const take = <Answer>(asked: Asked<Answer>): Answer | undefined => {
    if (asked.kind === 'failed') trouble.value = asked.sentence;
    return asked.kind === 'answered' ? asked.answer : undefined;
  };
  const askRows = async (from: number, to: number, signal?: AbortSignal) =>
    take<ShownRows>(
      await body.ask('tableRows', { place, view: view.peek(), from, to }, { signal }),
    );
  const rows = createRowPages<ShownRow>(async (from, to) => (await askRows(from, to))?.rows);

  async function open(): Promise<void> {
    const table = take(await body.ask('openTable', place));
    if (table === undefined) return;
    rowCount.value = table.rowCount;
    columns.value = table.columns;
  }

  /** Only the newest view counts: the work on the one before is stopped. */
  const stop = effect(() => {
    const newest = view.value;
    if (columns.value === undefined) return undefined;
    const work = new AbortController();
    shownCount.value = undefined;
    void askRows(0, 0, work.signal).then((shown) => {
      if (shown === undefined || view.peek() !== newest) return;
      shownCount.value = shown.count;
      rows.forget();
    });
    return () => callOff(work);
  });
  void open();
  return {
    ...{ columns, rowCount, shownCount, rows, view, typed, hidden, shownColumns, trouble },
    sortBy(column) {
      view.value = { ...view.peek(), sort: toNextSort(view.peek().sort, column) };
    },
    type(filter) {
      typed.value = filter;
    },
    filter() {
      // Who comes back finds the rows as they are, and not sought anew.
      if (view.peek().filter === typed.peek()) return;
      view.value = { ...view.peek(), filter: typed.peek() };
    },
    toggleColumn(column) {
      const next = new Set(hidden.peek());
      if (!next.delete(column)) next.add(column);
      hidden.value = next;
    },
    showAllColumns() {
      hidden.value = new Set();
    },
    readInner: async (cell) => take(await body.ask('tableInner', { place, ...cell })),
    readCell: async (row, column) => take(await body.ask('tableCell', { place, row, column })),
    writeCsv: async () =>
      take(await body.ask('tableCsv', { place, view: view.peek(), columns: shownColumns.peek() })),
    dispose: stop,
  };
}

function toNextSort(sort: TableSort | undefined, column: number): TableSort | undefined {
  if (sort?.column !== column) return { column, direction: 'up' };
  return sort.direction === 'up' ? { column, direction: 'down' } : undefined;
}
