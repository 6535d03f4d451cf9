// Which columns are shown: a list to tick, behind a button.
import { useId } from 'preact/hooks';
import type { TableState } from '../../../../state/result/body/table-state.ts';
import { Button } from '../../../parts/Button.tsx';
import styles from './TableView.module.css';

export function ColumnChoice({ table }: { readonly table: TableState }) {
  const id = useId();
  const columns = table.columns.value ?? [];
  const hidden = table.hidden.value;
  return (
    <>
      <button type="button" class={styles.columnsButton} popovertarget={id}>
        Columns{hidden.size > 0 && ` (${columns.length - hidden.size} of ${columns.length})`}
      </button>
      <div id={id} popover="auto" class={styles.columns} role="group" aria-label="Shown columns">
        {columns.map(({ name }, at) => (
          <label key={at}>
            <input
              type="checkbox"
              checked={!hidden.has(at)}
              onChange={() => table.toggleColumn(at)}
            />
            <bdi>{name === '' ? '(no name)' : name}</bdi>
          </label>
        ))}
        {hidden.size > 0 && (
          <Button kind="quiet" onPress={table.showAllColumns}>
            Show all
          </Button>
        )}
      </div>
    </>
  );
}
