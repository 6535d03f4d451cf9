// What stands over a table: which one, how many rows, filter, columns, CSV.
import { useEffect, useState } from 'preact/hooks';
import type { FoundTable } from '../../../../domain/body/table/find-tables.ts';
import type { Files } from '../../../../domain/page/ports.ts';
import { formatCount } from '../../../../domain/text/figures.ts';
import type { TableState } from '../../../../state/result/body/table-state.ts';
import { Button } from '../../../parts/Button.tsx';
import { Toolbar, ToolbarFigure } from '../../../parts/Toolbar.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import styles from './TableView.module.css';

export interface TableToolsProps {
  readonly table: TableState;
  readonly tables: readonly FoundTable[];
  readonly path: string | undefined;
  readonly onPath: (path: string) => void;
  readonly fileName: string;
  readonly files: Files;
}

export function TableTools(props: TableToolsProps) {
  const { table, tables, path, onPath, fileName, files } = props;
  const [said, say] = useState('');
  const writeCsv = async () => {
    const file = await table.writeCsv();
    if (file === undefined) return;
    files.download({ name: `${fileName}.csv`, bytes: file.bytes, contentType: 'text/csv' });
    say(explainGuarded(file.guarded));
  };
  return (
    <Toolbar>
      <div class={styles.filter}>
        {tables.length > 1 && (
          <select
            aria-label="Which table"
            value={path}
            onChange={(event) => onPath(event.currentTarget.value)}
          >
            {tables.map((one) => (
              <option key={one.path} value={one.path}>
                {one.path} ({formatCount(one.rows)})
              </option>
            ))}
          </select>
        )}
        <Filter table={table} />
      </div>
      <ColumnChoice table={table} />
      <Button kind="quiet" onPress={() => void writeCsv()}>
        CSV
      </Button>
      <ToolbarFigure>
        <span aria-live="polite">
          {formatShown(table)} {said}
        </span>
      </ToolbarFigure>
    </Toolbar>
  );
}

/** The filter follows the typing when it pauses: rows are not sought for every letter. */
const FILTER_AFTER_MS = 150;

function Filter({ table }: { readonly table: TableState }) {
  const typed = table.typed.value;
  const { text, column } = typed;
  useEffect(() => {
    const timer = setTimeout(table.filter, text === '' ? 0 : FILTER_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, table]);
  return (
    <>
      <input
        type="search"
        aria-label="Filter rows"
        placeholder="Filter rows"
        value={text}
        onInput={(event) => table.type({ text: event.currentTarget.value, column })}
      />
      <select
        aria-label="Filter in"
        value={column ?? -1}
        onChange={(event) => {
          const at = Number(event.currentTarget.value);
          table.type({ text, column: at < 0 ? undefined : at });
        }}
      >
        <option value={-1}>all columns</option>
        {(table.columns.value ?? []).map(({ name }, at) => (
          <option key={at} value={at}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

function formatShown(table: TableState): string {
  const shown = table.shownCount.value;
  const all = formatCount(table.rowCount.value, 'row');
  if (table.columns.value === undefined) return '';
  if (shown === undefined) return `… of ${all}`;
  return shown === table.rowCount.value ? all : `${formatCount(shown)} of ${all}`;
}

function explainGuarded(count: number): string {
  if (count === 0) return '';
  const cells = formatCount(count, 'cell');
  return `· ${cells} that begin${count === 1 ? 's' : ''} like a formula got a ' before ${count === 1 ? 'it' : 'them'}.`;
}
