// The cell where one stands: all of its text, and a way to take it.
import type { Clipboard } from '../../../../domain/page/ports.ts';
import type { CellLook } from '../../../../state/result/body/cell-inner.ts';
import type { TableState } from '../../../../state/result/body/table-state.ts';
import { Button } from '../../../parts/Button.tsx';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import styles from './TableView.module.css';

export interface CellFootProps {
  readonly table: TableState;
  readonly look: CellLook;
  readonly row: number;
  readonly column: number | undefined;
  readonly clipboard: Clipboard;
  readonly onOpen: () => void;
}

export function CellFoot({ table, look, row, column, clipboard, onOpen }: CellFootProps) {
  const inner = look.found.value;
  const name = table.columns.value?.[column ?? -1]?.name ?? '';
  const shown = row < 0 ? undefined : table.rows.read(row);
  const cell = column === undefined ? undefined : shown?.cells[column];
  return (
    <div class={styles.foot}>
      <p>
        {row < 0 || shown === undefined ? (
          'Enter on a name sorts by it; arrow keys go from cell to cell.'
        ) : (
          <>
            Row {shown.row + 1}, <b>{name}</b>:{' '}
            <code>{cell === undefined ? 'nothing there' : cell.text}</code>
            {cell?.isCut && '…'}
          </>
        )}
      </p>
      {cell !== undefined && shown !== undefined && column !== undefined && (
        <CopyButton
          label="Copy cell"
          getText={() => ''}
          copy={() => copyCell(table, shown.row, column, clipboard)}
        />
      )}
      {inner !== undefined && (
        <Button kind="quiet" onPress={onOpen}>
          Open as {inner.hint.words}
        </Button>
      )}
    </div>
  );
}

async function copyCell(
  table: TableState,
  row: number,
  column: number,
  clipboard: Clipboard,
): ReturnType<Clipboard['copy']> {
  const text = await table.readCell(row, column);
  if (text !== undefined) return clipboard.copy(text);
  return { kind: 'refused', sentence: 'The cell could not be read.' };
}
