// A virtual list's state: what is near the window, which row has the focus, and moving both.
import type { Range } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { findRow, type ListGroups, toGroups } from './list-groups.ts';
import { type ActiveRow, useActiveRow } from './use-active-row.ts';
import { type ListVirtualizer, useVirtualizer } from './use-virtualizer.ts';

const REST_MS = 200;

interface ListGiven<Item> {
  readonly items: readonly Item[];
  readonly toKey: (item: Item) => string;
  readonly estimateSize: (item: Item) => number;
  readonly toHeading?: (item: Item) => string | undefined;
}

export interface ListState {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly keys: readonly string[];
  readonly groups: ListGroups;
  readonly active: ActiveRow;
  readonly virtualizer: ListVirtualizer;
  show(index: number): void;
  /** Shows it and gives it the focus. */
  goTo(index: number): void;
  noteFocus(event: FocusEvent): void;
}

export function useList<Item>(given: ListGiven<Item>): ListState {
  const { items, toKey, estimateSize, toHeading } = given;
  const keys = useMemo(() => items.map(toKey), [items]);
  const groups = useMemo(() => toGroups(items, (one) => toHeading?.(one) !== undefined), [items]);
  const active = useActiveRow(keys, groups);
  const scroller = useRef<HTMLDivElement>(null);
  const isAtRest = useRest(items);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateSize(items[index] as Item),
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    rangeExtractor: useCallback(
      (range: Range) => toDrawn(range, active.at, isAtRest),
      [active.at, isAtRest],
    ),
  });
  const show = (index: number) => {
    // The first row brings whatever stands over it into view, the first of a group its heading.
    if (index === findRow(groups, 0, 1)) {
      virtualizer.scrollToOffset(0);
      return;
    }
    const start = virtualizer.measurementsCache[index]?.start ?? 0;
    const isAbove = start < (virtualizer.scrollOffset ?? 0);
    const isUnderHeading = groups.positions[index] === 1;
    virtualizer.scrollToIndex(isAbove && isUnderHeading ? index - 1 : index);
  };
  const { goTo, noteFocus } = useRowFocus(scroller, active, keys);
  return {
    ...{ scroller, keys, groups, active, virtualizer, show, noteFocus },
    goTo(index) {
      show(index);
      goTo(index);
    },
  };
}

/** The focus follows after the row has been drawn, and comes back when the row that had it has gone. */
function useRowFocus(
  scroller: RefObject<HTMLDivElement | null>,
  active: ActiveRow,
  keys: readonly string[],
) {
  const isWanted = useRef(false);
  const focused = useRef<EventTarget | null>(null);
  const focusNow = () => {
    const row = scroller.current?.querySelector(`[data-index="${active.at}"]`);
    const control = row?.querySelector<HTMLElement>('button, a[href], [tabindex]');
    control?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    const isLost = focused.current instanceof Node && !focused.current.isConnected;
    if (isLost) focused.current = null;
    const isNobodys = document.activeElement === document.body;
    if (isWanted.current || (isLost && isNobodys)) focusNow();
    isWanted.current = false;
  });
  return {
    goTo(index: number) {
      const key = keys[index];
      if (key === undefined) return;
      if (index === active.at) {
        focusNow();
        return;
      }
      isWanted.current = true;
      active.choose(key);
    },
    noteFocus({ target }: FocusEvent) {
      focused.current = target;
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
      const key = keys[Number(row?.dataset.index)];
      if (key !== undefined) active.choose(key);
    },
  };
}

/** False until the items have been the same for a moment: each letter of a search brings others. */
function useRest(items: readonly unknown[]): boolean {
  const [resting, setResting] = useState<readonly unknown[] | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => setResting(items), REST_MS);
    return () => clearTimeout(timer);
  }, [items]);
  return resting === items;
}

/**
 * What is seen and the row of the Tab key; in a list at rest also half a window's height before and after, so that
 * scrolling meets rows.
 */
function toDrawn({ startIndex, endIndex, count }: Range, active: number, isAtRest: boolean) {
  const more = isAtRest ? Math.max(Math.ceil((endIndex - startIndex + 1) / 2), 8) : 1;
  const from = Math.max(startIndex - more, 0);
  const to = Math.min(endIndex + more, count - 1);
  const drawn = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  if (active < 0 || active >= count) return drawn;
  if (active < from) return [active, ...drawn];
  return active > to ? [...drawn, active] : drawn;
}
