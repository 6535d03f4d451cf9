// An array of objects, or CSV, as a table: sorted, filtered, some columns hidden, and out as CSV.
import { useEffect, useMemo } from 'preact/hooks';
import type { OpenBody } from '../../../../domain/body/body-port.ts';
import type { FoundTable } from '../../../../domain/body/table/find-tables.ts';
import type { CellInner } from '../../../../domain/body/table/table-questions.ts';
import { formatPath } from '../../../../domain/body/tree/tree-path.ts';
import type { Clipboard, Files } from '../../../../domain/page/ports.ts';
import { createCellLook } from '../../../../state/result/body/cell-inner.ts';
import { recallTablePath } from '../../../../state/result/body/table-choices.ts';
import { createTableState } from '../../../../state/result/body/table-state.ts';
import type { BodyGround } from '../body-ground.ts';
import { TableGrid } from './TableGrid.tsx';
import { TableTools } from './TableTools.tsx';
import styles from './TableView.module.css';

export interface TableViewProps {
  readonly body: OpenBody;
  /** Where the tables are; none of CSV, which is one itself. */
  readonly tables: readonly FoundTable[];
  /** Without an extension. */
  readonly fileName: string;
  readonly files: Files;
  readonly clipboard: Clipboard;
  readonly openInner: BodyGround['openInner'];
}

export function TableView(props: TableViewProps) {
  const { body, tables, fileName, files, clipboard } = props;
  const chosen = useMemo(() => recallTablePath(body), [body]);
  const path = chosen.value ?? tables[0]?.path;
  const place = tables.find((one) => one.path === path)?.start ?? 'csv';
  const table = useMemo(() => createTableState(body, place), [body, place]);
  useEffect(() => table.dispose, [table]);
  const look = useMemo(() => createCellLook(table.readInner), [table]);
  const openCell = (found: CellInner, row: number, name: string) => {
    const { start, end, hint } = found;
    props.openInner(body, toCellPath(path, row, name), { start, end, wrap: hint.wrap });
  };
  const trouble = table.trouble.value;
  return (
    <div class={styles.view}>
      <TableTools
        key={place}
        table={table}
        tables={tables}
        path={path}
        onPath={(next) => {
          chosen.value = next;
        }}
        fileName={fileName}
        files={files}
      />
      {trouble !== undefined && <p role="alert">{trouble}</p>}
      {table.columns.value === undefined ? (
        <p class={styles.message}>{trouble === undefined ? 'Reading the rows …' : ''}</p>
      ) : (
        <TableGrid key={place} {...{ table, look, clipboard }} onOpen={openCell} />
      )}
    </div>
  );
}

/** As the tree calls the same place. */
function toCellPath(table: string | undefined, row: number, name: string): string {
  const cell = formatPath([row, name]);
  return table === undefined || table === '@' ? cell : table + cell;
}
