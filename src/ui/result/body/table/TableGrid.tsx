// The cells, after the ARIA pattern of a grid: one stop of the Tab key, arrow keys go from cell to cell.
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { CellInner } from '../../../../domain/body/table/table-questions.ts';
import type { Clipboard } from '../../../../domain/page/ports.ts';
import type { CellLook } from '../../../../state/result/body/cell-inner.ts';
import type { TableState } from '../../../../state/result/body/table-state.ts';
import { RowScroller } from '../RowScroller.tsx';
import { listDrawn, toRowPx, useRowWindow } from '../use-row-window.ts';
import { CellFoot } from './CellFoot.tsx';
import { toColumnWidths } from './column-widths.ts';
import { type CellPlace, findGridMove } from './grid-keys.ts';
import { HeadRow } from './HeadRow.tsx';
import { TableRow } from './TableRow.tsx';

const ROW_REMS = 1.9;
/** The head's place among the rows. */
const HEAD = -1;

export interface TableGridProps {
  readonly table: TableState;
  readonly look: CellLook;
  readonly clipboard: Clipboard;
  /** What a cell holds: `row` is its place in the table. */
  readonly onOpen: (found: CellInner, row: number, name: string) => void;
}

export function TableGrid(props: TableGridProps) {
  const { table, look, clipboard } = props;
  const id = useId();
  const rowPx = useMemo(() => toRowPx(ROW_REMS), []);
  const [place, setPlace] = useState<CellPlace>({ row: HEAD, at: 0 });
  const count = table.shownCount.value ?? 0;
  const shown = table.shownColumns.value;
  const view = useRowWindow(count, rowPx, rowPx);
  // Read so that rows which have come are drawn.
  void table.rows.version.value;
  const widths = useWidths(table, count);
  const at = Math.min(place.at, Math.max(shown.length - 1, 0));
  const row = Math.min(place.row, count - 1);
  useEffect(() => {
    if (row >= 0) view.show(row);
  }, [row]);
  const column = shown[at];
  const open = useInner(props, row, column);
  const template = shown.map((column) => widths[column]).join(' ');
  return (
    <>
      <RowScroller
        role="grid"
        aria-label="Response body as a table"
        aria-rowcount={count + 1}
        aria-colcount={shown.length}
        aria-activedescendant={shown.length > 0 ? `${id}-${row}-${at}` : undefined}
        view={view}
        isWide
        onKeyDown={(event) => {
          const move = findGridMove(event, { row, at }, count, shown.length, view.pageRows);
          if (move === undefined) return;
          event.preventDefault();
          if (move !== 'press') setPlace(move);
          else if (row === HEAD) table.sortBy(column ?? 0);
          else void open();
        }}
      >
        <HeadRow
          id={id}
          table={table}
          template={template}
          height={rowPx}
          chosen={row === HEAD ? at : -1}
          onChoose={(index) => setPlace({ row: HEAD, at: index })}
        />
        {listDrawn(view, count, row).map((index) => (
          <TableRow
            key={index}
            id={`${id}-${index}`}
            row={table.rows.read(index)}
            index={index}
            columns={shown}
            table={table}
            style={{
              insetBlockStart: `${view.toTop(index)}px`,
              blockSize: `${rowPx}px`,
              gridTemplateColumns: template,
            }}
            chosen={index === row ? at : -1}
            onChoose={(index, at) => setPlace({ row: index, at })}
          />
        ))}
      </RowScroller>
      <CellFoot {...{ table, look, row, column, clipboard }} onOpen={() => void open()} />
    </>
  );
}

/** Looks into the cell where one stands; gives what opens it. */
function useInner({ table, look, onOpen }: TableGridProps, at: number, column: number | undefined) {
  const row = at < 0 ? undefined : table.rows.read(at)?.row;
  useEffect(() => {
    const isCell = row !== undefined && column !== undefined;
    void look.look(isCell ? { row, column } : undefined);
  }, [look, row, column]);
  return async () => {
    const name = table.columns.value?.[column ?? -1]?.name;
    if (row === undefined || column === undefined || name === undefined) return;
    // Asked anew: a key may come before what was drawn last has been looked into.
    const found = await look.look({ row, column });
    if (found !== undefined) onOpen(found, row, name);
  };
}

/** By the first rows that come; they stay so, whatever is filtered later. */
function useWidths(table: TableState, count: number): readonly string[] {
  const kept = useRef<readonly string[] | undefined>(undefined);
  const isReady = count > 0 && table.rows.read(0) !== undefined;
  if (isReady) kept.current ??= toColumnWidths(table);
  return kept.current ?? toColumnWidths(table);
}
