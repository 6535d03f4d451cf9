// One row of the table's cells.
import type { ShownRow } from '../../../../domain/body/table/table-questions.ts';
import type { TableState } from '../../../../state/result/body/table-state.ts';
import styles from './TableView.module.css';

export interface TableRowProps {
  readonly id: string;
  readonly row: ShownRow | undefined;
  readonly index: number;
  readonly columns: readonly number[];
  readonly table: TableState;
  readonly style: Readonly<Record<string, string>>;
  readonly chosen: number;
  readonly onChoose: (index: number, at: number) => void;
}

export function TableRow({
  id,
  row,
  index,
  columns,
  table,
  style,
  chosen,
  onChoose,
}: TableRowProps) {
  const all = table.columns.value ?? [];
  return (
    // The head is the first row.
    <div role="row" tabIndex={-1} aria-rowindex={index + 2} class={styles.row} style={style}>
      {columns.map((column, at) => {
        const cell = row?.cells[column];
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its cells
          <div
            key={column}
            role="gridcell"
            id={`${id}-${at}`}
            tabIndex={-1}
            aria-colindex={at + 1}
            aria-selected={at === chosen}
            class={styles.cell}
            data-kind={cell?.kind ?? 'missing'}
            data-end={all[column]?.isNumeric}
            onClick={() => onChoose(index, at)}
          >
            {cell?.text}
            {cell?.isCut && '…'}
          </div>
        );
      })}
    </div>
  );
}
