// The lines of a log of any length: only those near the window are drawn. It scrolls by the keys of every scrolling part.
import type { Range } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import type { LogLine } from '../../../domain/log/log-line.ts';
import { toPattern } from '../../../domain/log/view/find-text.ts';
import type { LogViewState } from '../../../state/log/log-view.ts';
import { useVirtualizer } from '../../parts/list/use-virtualizer.ts';
import { LogRow } from './LogRow.tsx';
import styles from './LogRows.module.css';
import { toLineKey } from './line-keys.ts';

export interface LogListProps {
  readonly view: LogViewState;
  readonly runId: string | undefined;
  /** Stands as a row of its own before the first line. */
  readonly notice: ComponentChildren | undefined;
}

const ROW_PX = 22;
/** So few are all drawn, as those of a tail nearly always are: the browser's own search finds them, and a selection takes them. */
const ALL_DRAWN = 300;
/** Rows before and after those in the window, so that scrolling meets them drawn. */
const MORE = 12;

export function LogList({ view, runId, notice }: LogListProps) {
  const lines = view.shown.value;
  const first = notice === undefined ? 0 : 1;
  const list = useRows(lines, first);
  const { matches, current, query } = view.search;
  const match = matches.value[current.value];
  useCurrentMatch(list, match === undefined ? undefined : match.at + first, match);
  const pattern = toPattern(query.value);
  return (
    <ol
      class={styles.scroller}
      ref={list.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Log lines"
      data-ids={view.showsIds.value}
      style={{ '--size': `${list.virtualizer.getTotalSize()}px` }}
      onFocusIn={list.noteFocus}
    >
      {list.virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const line = lines[index - first];
        return (
          <li
            key={key}
            data-index={index}
            data-kind={line?.kind}
            data-level={line?.level}
            style={{ insetBlockStart: `${start}px` }}
            ref={list.virtualizer.measureElement}
            aria-setsize={lines.length + first}
            aria-posinset={index + 1}
          >
            {line === undefined ? (
              notice
            ) : (
              <LogRow
                {...{ line, view, runId, pattern }}
                current={match?.at === index - first ? match.nth : undefined}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function useRows(lines: readonly LogLine[], first: number) {
  const scroller = useRef<HTMLOListElement>(null);
  const focused = useRef(-1);
  const getItemKey = useCallback(
    (index: number) => {
      const line = lines[index - first];
      return line === undefined ? 'notice' : toLineKey(line);
    },
    [lines, first],
  );
  const virtualizer = useVirtualizer({
    count: lines.length + first,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey,
    rangeExtractor: useCallback((range: Range) => toDrawn(range, focused.current), []),
  });
  return {
    scroller,
    virtualizer,
    /** The row whose button has the focus stays drawn, or the focus would be lost. */
    noteFocus({ target }: FocusEvent) {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
      focused.current = Number(row?.dataset.index ?? -1);
    },
  };
}

function toDrawn({ startIndex, endIndex, count }: Range, focused: number): number[] {
  const isShort = count <= ALL_DRAWN;
  const from = isShort ? 0 : Math.max(startIndex - MORE, 0);
  const to = isShort ? count - 1 : Math.min(endIndex + MORE, count - 1);
  const drawn = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  if (focused < 0 || focused >= count) return drawn;
  if (focused < from) return [focused, ...drawn];
  return focused > to ? [...drawn, focused] : drawn;
}

/** Brings the match into view: first its row, then, once that is drawn, its place in it. */
function useCurrentMatch(
  { scroller, virtualizer }: ReturnType<typeof useRows>,
  index: number | undefined,
  match: object | undefined,
): void {
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    if (index === undefined) return;
    isWanted.current = true;
    virtualizer.scrollToIndex(index);
  }, [match]);
  useLayoutEffect(() => {
    if (!isWanted.current) return;
    const mark = scroller.current?.querySelector('mark[data-current]');
    if (mark === null || mark === undefined) return;
    isWanted.current = false;
    mark.scrollIntoView({ block: 'nearest' });
  });
}
