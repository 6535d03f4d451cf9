// Where one stands in the tree: its path, and what can be taken from there.
import type { OpenBody } from '../../../../domain/body/body-port.ts';
import type { TreeRow } from '../../../../domain/body/tree/tree-rows.ts';
import type { Clipboard } from '../../../../domain/page/ports.ts';
import type { TreeState } from '../../../../state/result/body/tree-state.ts';
import { Button } from '../../../parts/Button.tsx';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import styles from './TreeView.module.css';

export interface TreeFootProps {
  readonly tree: TreeState;
  readonly body: OpenBody;
  readonly clipboard: Clipboard;
  readonly onOpen: (row: TreeRow | undefined, path: string) => void;
}

export function TreeFoot({ tree, body, clipboard, onOpen }: TreeFootProps) {
  const row = tree.rows.value[tree.at.value];
  const path = tree.path.value;
  if (row === undefined) return null;
  const value = row.node.kind === 'page' ? undefined : row.node;
  return (
    <div class={styles.foot}>
      <code class={styles.path} title={path}>
        {path === '@' ? '@, all of it' : path}
      </code>
      <CopyButton label="Copy path" getText={() => path} copy={clipboard.copy} />
      {value !== undefined && (
        <CopyButton
          label="Copy value"
          getText={() => ''}
          copy={() => copySource(body, value.start, value.end, clipboard)}
        />
      )}
      {value?.inner !== undefined && (
        <Button kind="quiet" onPress={() => onOpen(row, path)}>
          Open as {value.inner.words}
        </Button>
      )}
    </div>
  );
}

/** As it is written in the response, which only the worker holds. */
async function copySource(
  body: OpenBody,
  start: number,
  end: number,
  clipboard: Clipboard,
): ReturnType<Clipboard['copy']> {
  const asked = await body.ask('slice', { start, end });
  switch (asked.kind) {
    case 'answered':
      return clipboard.copy(new TextDecoder().decode(asked.answer.bytes));
    case 'failed':
      return { kind: 'refused', sentence: asked.sentence };
    case 'cancelled':
      return { kind: 'refused', sentence: 'Another result has taken the place of this one.' };
  }
}
