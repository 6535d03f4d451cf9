// One row of a tree: a name or a place, and a value as it is written or how much there is.
import type { TreeValue } from '../../../../domain/body/tree/tree-place.ts';
import type { TreeRow } from '../../../../domain/body/tree/tree-rows.ts';
import { formatCount } from '../../../../domain/text/figures.ts';
import styles from './TreeView.module.css';

export interface TreeLineProps {
  readonly id: string;
  readonly row: TreeRow;
  readonly isChosen: boolean;
  readonly top: number;
  readonly height: number;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

const LONGEST_KEY = 120;

export function TreeLine(props: TreeLineProps) {
  const { id, row, isChosen, top, height, onChoose, onToggle, onOpen } = props;
  const { node, depth, isOpen, position, size } = row;
  const canUnfold = node.place !== undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its rows
    <div
      role="treeitem"
      id={id}
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={size}
      aria-expanded={canUnfold ? isOpen : undefined}
      aria-selected={isChosen}
      tabIndex={-1}
      class={styles.row}
      style={{
        insetBlockStart: `${top}px`,
        blockSize: `${height}px`,
        paddingInlineStart: `${Math.min(depth, 40) + 0.5}rem`,
      }}
      onClick={onChoose}
      onDblClick={canUnfold ? onToggle : onOpen}
    >
      <span
        aria-hidden="true"
        class={styles.twist}
        data-open={canUnfold ? isOpen : undefined}
        onClick={(event) => {
          if (canUnfold) event.stopPropagation();
          onToggle();
        }}
      />
      {node.kind === 'page' ? (
        <span class={styles.size}>
          [{formatCount(node.place.from)} … {formatCount(node.place.to - 1)}]
        </span>
      ) : (
        <Value value={node} depth={depth} isOpen={isOpen} onOpen={onOpen} />
      )}
    </div>
  );
}

interface ValueProps {
  readonly value: TreeValue;
  readonly depth: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Value({ value, depth, isOpen, onOpen }: ValueProps) {
  const { kind, key, index, preview, isCut, inner } = value;
  const isContainer = kind === 'object' || kind === 'array';
  return (
    <>
      {depth > 0 && (
        <>
          <span class={styles.name} data-index={key === undefined}>
            <bdi>{key === undefined ? index : shorten(key)}</bdi>
          </span>
          <span class={styles.colon}>:</span>
        </>
      )}
      {isContainer && <span class={styles.size}>{formatSize(value)}</span>}
      {!(isContainer && isOpen) && (
        <code class={styles.value} data-kind={kind}>
          {preview}
          {isCut && '…'}
        </code>
      )}
      {inner !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          class={styles.inner}
          aria-label={`Open as ${inner.words}`}
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {inner.words}
        </button>
      )}
    </>
  );
}

/** `{4}`, `[1,204]`; with an ellipsis where the JSON broke inside. */
function formatSize({ kind, place, isBroken }: TreeValue): string {
  const count = `${formatCount(place?.to ?? 0)}${isBroken ? '…' : ''}`;
  return kind === 'object' ? `{${count}}` : `[${count}]`;
}

function shorten(key: string): string {
  return key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key;
}
