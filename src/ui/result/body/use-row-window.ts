// Which rows of a fixed height are near the window. Browsers draw nothing past some ten million pixels: a longer list is scrolled in scale.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The rows to be drawn; `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Of all that scrolls, in CSS pixels. */
  readonly height: number;
  /** How many rows are seen at once. */
  readonly pageRows: number;
  /** The distance of a row from the top of what scrolls. */
  toTop(index: number): number;
  note(): void;
  /** Scrolls as little as it needs. */
  show(index: number): void;
}

const TALLEST = 8_000_000;
const SPARE_ROWS = 6;

/** `headPx` is what stands above the rows and stays there. */
export function useRowWindow(count: number, rowPx: number, headPx = 0): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [seenPx, setSeenPx] = useState(0);
  const [top, setTop] = useState(0);
  const scrolled = useRef(0);
  useLayoutEffect(() => observeHeight(scroller.current, setSeenPx), []);
  const viewPx = Math.max(seenPx - headPx, rowPx);
  const fullPx = count * rowPx;
  const height = Math.min(fullPx, TALLEST);
  const lastTop = Math.max(fullPx - viewPx, 0);
  const lastScroll = Math.max(height - viewPx, 0);
  const isScaled = fullPx > TALLEST;
  // The list may have become shorter than where one stood.
  const shownTop = Math.min(top, lastTop);
  const from = Math.max(Math.floor(shownTop / rowPx) - SPARE_ROWS, 0);
  const to = Math.min(Math.ceil((shownTop + viewPx) / rowPx) + SPARE_ROWS, count);
  return {
    ...{ scroller, from, to, height: height + headPx, pageRows: Math.floor(viewPx / rowPx) },
    toTop: (index) => headPx + index * rowPx + (isScaled ? scrolled.current - shownTop : 0),
    note() {
      const now = scroller.current?.scrollTop ?? 0;
      const by = now - scrolled.current;
      scrolled.current = now;
      if (!isScaled) setTop(now);
      else if (by !== 0) setTop(toScaledTop(now, by, shownTop, viewPx, lastScroll, lastTop));
    },
    show(index) {
      const next = findTop(index * rowPx, rowPx, shownTop, viewPx);
      if (next === shownTop) return;
      setTop(next);
      const element = scroller.current;
      if (element === null) return;
      element.scrollTop = isScaled ? (next / lastTop) * lastScroll : next;
      scrolled.current = element.scrollTop;
    },
  };
}

/** The wheel moves row by row, a drag of the bar goes to its share of the whole. */
function toScaledTop(
  scroll: number,
  by: number,
  top: number,
  viewPx: number,
  lastScroll: number,
  lastTop: number,
): number {
  if (scroll <= 0) return 0;
  if (scroll >= lastScroll - 1) return lastTop;
  const next = Math.abs(by) <= viewPx ? top + by : (scroll / lastScroll) * lastTop;
  return Math.min(Math.max(next, 0), lastTop);
}

function findTop(rowTop: number, rowPx: number, top: number, viewPx: number): number {
  if (rowTop < top) return rowTop;
  return rowTop + rowPx > top + viewPx ? rowTop + rowPx - viewPx : top;
}

function observeHeight(element: HTMLElement | null, tell: (height: number) => void) {
  if (element === null) return undefined;
  tell(element.clientHeight);
  const observer = new ResizeObserver(() => tell(element.clientHeight));
  observer.observe(element);
  return () => observer.disconnect();
}

/** A press gives a row the focus, and a row that is drawn no more would lose it: what scrolls has it for all of them. */
export function keepFocus({ target, currentTarget }: FocusEvent): void {
  const isRow = target !== currentTarget && currentTarget instanceof HTMLElement;
  if (isRow) currentTarget.focus({ preventScroll: true });
}

/** So many times the page's own size of letters, in whole pixels. */
export function toRowPx(rems: number): number {
  return Math.round(rems * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}

/** The rows to be drawn; that at `kept`, which has the focus, wherever one has scrolled. */
export function listDrawn({ from, to }: RowWindow, count: number, kept = -1): readonly number[] {
  const rows = Array.from({ length: Math.max(to - from, 0) }, (_none, index) => from + index);
  const isApart = kept >= 0 && kept < count && (kept < from || kept >= to);
  return isApart ? [...rows, kept] : rows;
}
