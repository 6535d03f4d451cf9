// JSON as a tree after the ARIA pattern: one stop of the Tab key, arrow keys unfold, fold and move.
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { OpenBody } from '../../../../domain/body/body-port.ts';
import type { InnerHint } from '../../../../domain/body/inner/sniff-string.ts';
import type { Found } from '../../../../domain/body/rows/row.ts';
import { type TreeRow, toTextPlace } from '../../../../domain/body/tree/tree-rows.ts';
import type { Clipboard } from '../../../../domain/page/ports.ts';
import { recallTreeState, type TreeState } from '../../../../state/result/body/tree-state.ts';
import { Button } from '../../../parts/Button.tsx';
import { RowScroller } from '../RowScroller.tsx';
import { listDrawn, toRowPx, useRowWindow } from '../use-row-window.ts';
import { TreeFoot } from './TreeFoot.tsx';
import { TreeLine } from './TreeLine.tsx';
import styles from './TreeView.module.css';
import { findTreeMove } from './tree-keys.ts';

/** A text that holds something, to be opened as what it is. */
export interface InnerPlace {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly hint: InnerHint;
}

export interface TreeViewProps {
  readonly body: OpenBody;
  readonly clipboard: Clipboard;
  readonly onOpenInner: (place: InnerPlace) => void;
  readonly onShowInText: (place: Found) => void;
}

export function TreeView({ body, clipboard, onOpenInner, onShowInText }: TreeViewProps) {
  const tree = useMemo(() => recallTreeState(body), [body]);
  const openInner = (row: TreeRow | undefined, path: string) => {
    if (row === undefined || row.node.kind === 'page') return;
    const { start, end, inner: hint } = row.node;
    if (hint !== undefined) onOpenInner({ path, start, end, hint });
  };
  const showInText = (row: TreeRow | undefined) => {
    if (row !== undefined) onShowInText(toTextPlace(row.node));
  };
  const error = tree.error.value;
  return (
    <div class={styles.view}>
      <div class={styles.tools}>
        <Button kind="quiet" onPress={() => void tree.unfoldLevel()}>
          Unfold a level
        </Button>
        <Button kind="quiet" onPress={tree.foldAll}>
          Fold all
        </Button>
        {tree.trouble.value !== undefined && <p role="alert">{tree.trouble.value}</p>}
      </div>
      <Rows tree={tree} onOpen={openInner} onShow={showInText} />
      {error !== undefined && (
        <p class={styles.error} role="note">
          The tree ends here: line {error.line}, column {error.column}. {error.message}.
        </p>
      )}
      <TreeFoot
        tree={tree}
        body={body}
        clipboard={clipboard}
        onOpen={openInner}
        onShow={showInText}
      />
    </div>
  );
}

interface RowsProps {
  readonly tree: TreeState;
  readonly onOpen: (row: TreeRow | undefined, path: string) => void;
  readonly onShow: (row: TreeRow | undefined) => void;
}

const ROW_REMS = 1.75;

function Rows({ tree, onOpen, onShow }: RowsProps) {
  const id = useId();
  const rowPx = useMemo(() => toRowPx(ROW_REMS), []);
  const rows = tree.rows.value;
  const at = tree.at.value;
  const view = useRowWindow(rows.length, rowPx);
  useEffect(() => view.show(at), [at]);
  return (
    <RowScroller
      role="tree"
      aria-label="Response body as a tree"
      aria-keyshortcuts="Shift+Enter"
      aria-activedescendant={rows.length > 0 ? `${id}-${at}` : undefined}
      view={view}
      isWide={false}
      onKeyDown={(event) => {
        const move = findTreeMove(event, rows, at, view.pageRows);
        if (move === undefined) return;
        event.preventDefault();
        if (move.kind === 'go') tree.choose(move.to);
        else if (move.kind === 'fold') tree.fold(at);
        else if (move.kind === 'unfold') void tree.unfold(at);
        else if (move.kind === 'unfold beside') void tree.unfoldBeside(at);
        else if (move.kind === 'show in text') onShow(rows[at]);
        else onOpen(rows[at], tree.path.value);
      }}
    >
      {listDrawn(view, rows.length, at).map((index) => (
        <TreeLine
          key={rows[index]?.id ?? index}
          id={`${id}-${index}`}
          row={rows[index] as TreeRow}
          isChosen={index === at}
          top={view.toTop(index)}
          height={rowPx}
          onChoose={() => tree.choose(index)}
          onToggle={() => (rows[index]?.isOpen ? tree.fold(index) : void tree.unfold(index))}
          onOpen={() => {
            tree.choose(index);
            onOpen(rows[index], tree.path.value);
          }}
        />
      ))}
    </RowScroller>
  );
}
