// The names of a table's columns; a press sorts by one.
import type { TableState } from '../../../../state/result/body/table-state.ts';
import styles from './TableView.module.css';

export interface HeadRowProps {
  readonly id: string;
  readonly table: TableState;
  /** The widths of the shown columns, for CSS. */
  readonly template: string;
  readonly height: number;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

const SORTS = { up: 'ascending', down: 'descending' } as const;

export function HeadRow({ id, table, template, height, chosen, onChoose }: HeadRowProps) {
  const columns = table.columns.value ?? [];
  const sort = table.view.value.sort;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={1}
      class={styles.head}
      style={{ blockSize: `${height}px`, gridTemplateColumns: template }}
    >
      {table.shownColumns.value.map((column, at) => {
        const direction = sort?.column === column ? sort.direction : undefined;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its cells
          <div
            key={column}
            role="columnheader"
            id={`${id}--1-${at}`}
            tabIndex={-1}
            aria-colindex={at + 1}
            aria-sort={direction === undefined ? 'none' : SORTS[direction]}
            data-chosen={at === chosen}
            data-end={columns[column]?.isNumeric}
            class={styles.name}
            onClick={() => {
              onChoose(at);
              table.sortBy(column);
            }}
          >
            <bdi>{columns[column]?.name}</bdi>
            <span class={styles.arrow} aria-hidden="true" data-direction={direction} />
          </div>
        );
      })}
    </div>
  );
}
