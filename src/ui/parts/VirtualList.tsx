// A list of any length: only the rows near the window are drawn, and the keyboard goes through them all.
import { type ComponentChildren, Fragment, type Ref } from 'preact';
import { useImperativeHandle, useMemo } from 'preact/hooks';
import { type Chunk, toChunks } from './list/list-groups.ts';
import { findNextRow } from './list/list-keys.ts';
import { type ListState, useList } from './list/use-list.ts';
import type { ListVirtualizer } from './list/use-virtualizer.ts';
import styles from './VirtualList.module.css';

/** For every control of the row: one row of the list at a time is reached with the Tab key. */
export interface ListRow {
  readonly tabIndex: 0 | -1;
}

export interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** Unique in the list, and the same for as long as it is the same thing. */
  readonly toKey: (item: Item) => string;
  /** In CSS pixels; what is drawn is measured. */
  readonly estimateSize: (item: Item) => number;
  /** The first control in it is what the arrow keys go to. Given anew, every row is drawn anew. */
  readonly renderItem: (item: Item, index: number, row: ListRow) => ComponentChildren;
  /** The words of an item that is the heading of those after it; undefined for a row. */
  readonly toHeading?: (item: Item) => string | undefined;
  readonly handle?: Ref<VirtualListHandle>;
}

export interface VirtualListHandle {
  /** Scrolls as far as it needs. A key that is not in the list is left alone. */
  show(key: string): void;
  /** The same, with the focus; without a key on the row that the Tab key would go to. */
  focus(key?: string): void;
}

export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, handle } = props;
  const list = useList(props);
  const { virtualizer, groups, active, scroller } = list;
  useImperativeHandle(handle ?? null, () => ({
    show(key) {
      const at = active.indexOf.get(key);
      if (at !== undefined) list.show(at);
    },
    focus(key) {
      const at = key === undefined ? active.at : active.indexOf.get(key);
      if (at !== undefined && at >= 0) list.goTo(at);
    },
  }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows have the roles and the focus, this hears their keys
    <div
      class={styles.scroller}
      ref={scroller}
      onFocusIn={list.noteFocus}
      onKeyDown={(event) => {
        const next = findNextRow(event, active.at, groups, virtualizer);
        if (next === undefined) return;
        event.preventDefault();
        list.goTo(next);
      }}
    >
      <div class={styles.all} style={{ blockSize: `${virtualizer.getTotalSize()}px` }}>
        {toChunks(virtualizer.getVirtualItems(), groups).map((chunk) => (
          <Fragment key={list.keys[chunk.heading] ?? ''}>
            <Group chunk={chunk} label={label} items={items} list={list} from={props} />
          </Fragment>
        ))}
      </div>
    </div>
  );
}

type VirtualRow = ReturnType<ListVirtualizer['getVirtualItems']>[number];

interface GroupProps<Item> {
  readonly chunk: Chunk<VirtualRow>;
  readonly label: string;
  readonly items: readonly Item[];
  readonly list: ListState;
  readonly from: VirtualListProps<Item>;
}

function Group<Item>({ chunk, label, items, list, from }: GroupProps<Item>) {
  const { virtualizer, groups, active } = list;
  const { heading, top, rows } = chunk;
  const item = items[heading];
  const words = (item === undefined ? undefined : from.toHeading?.(item)) ?? label;
  const size = groups.sizes.get(heading) ?? 0;
  // As high as all its rows, drawn or not, and in its place: so a row's place in it stays while it is scrolled.
  const start = virtualizer.measurementsCache[heading + 1]?.start ?? 0;
  const end = virtualizer.measurementsCache[heading + size]?.end ?? start;
  return (
    <>
      {top !== undefined && (
        <h3 {...toPlace(top, 0)} class={styles.row} ref={virtualizer.measureElement}>
          {words}
        </h3>
      )}
      {rows.length > 0 && (
        <ul
          // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none for Safari
          role="list"
          aria-label={words}
          class={styles.row}
          style={{ insetBlockStart: `${start}px`, blockSize: `${end - start}px` }}
        >
          {rows.map((row) => (
            <li
              key={row.key}
              {...toPlace(row, start)}
              class={styles.row}
              ref={virtualizer.measureElement}
              aria-setsize={size}
              aria-posinset={groups.positions[row.index]}
            >
              <Row item={items[row.index] as Item} row={row} active={active.at} from={from} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function toPlace({ index, start }: VirtualRow, from: number) {
  return { 'data-index': index, style: { insetBlockStart: `${start - from}px` } };
}

interface RowProps<Item> {
  readonly item: Item;
  readonly row: VirtualRow;
  readonly active: number;
  readonly from: VirtualListProps<Item>;
}

/** Drawn again only where something of it has changed: scrolling draws new rows, not old ones. */
function Row<Item>({ item, row: { index }, active, from }: RowProps<Item>) {
  const { renderItem } = from;
  const tabIndex = active === index ? 0 : -1;
  return useMemo(
    () => <>{renderItem(item, index, { tabIndex })}</>,
    [item, index, tabIndex, renderItem],
  );
}
