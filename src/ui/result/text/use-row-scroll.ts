// Scrolls rows of which only a few are drawn. The screen stays in its place and its rows change, so that nothing is ever
// scrolled into view that is not drawn; rows that are not there yet leave those before them standing.
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Row } from '../../../domain/body/rows/row.ts';
import { ScrollScale } from '../../../state/result/scroll-scale.ts';
import type { TextView } from '../../../state/result/text-view.ts';
import type { TextSize } from './use-text-size.ts';

/** Rows that are drawn above and below the screen. */
const SPARE_ROWS = 8;
/** After this long without scrolling the bar is put where the rows stand. */
const SETTLE_MS = 200;

export interface RowScroll {
  readonly scale: ScrollScale;
  /** What is drawn, and how far above the screen's top it begins. */
  readonly drawn: readonly Row[];
  readonly offsetPx: number;
  onScroll(): void;
  moveTo(top: number): void;
}

interface Shown {
  readonly rows: readonly Row[];
  readonly offsetPx: number;
}

export function useRowScroll(
  text: TextView,
  scroller: RefObject<HTMLDivElement | null>,
  size: TextSize | undefined,
): RowScroll {
  const [scale] = useState(() => new ScrollScale());
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const shown = useRef<Shown>({ rows: [], offsetPx: 0 });
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { from, rows } = text.window.rows.value;
  const target = text.target.value;
  scale.rowPx = size?.rowPx ?? scale.rowPx;
  scale.screenPx = size?.heightPx ?? 0;
  // What is gone to may be beyond what is counted.
  const gone = target?.layout === text.layout.value ? (target?.row ?? -1) + 1 : 0;
  scale.rows = Math.max(text.count.value.rows, from + rows.length, gone);
  shown.current = pick(scale, from, rows) ?? shown.current;

  const moveTo = (top: number) => {
    const scrollTop = scale.moveTo(top);
    if (scroller.current !== null) scroller.current.scrollTop = scrollTop;
    redraw(0);
  };
  useLayoutEffect(() => {
    if (target === undefined || size === undefined) return;
    const above = target.isCentred ? scale.screenPx / 3 : 0;
    moveTo(target.row * scale.rowPx - above);
  }, [target, size === undefined]);
  const first = scale.firstRow;
  useEffect(() => {
    if (size === undefined) return;
    text.setTop(first);
    text.window.show({ first, count: scale.screenRows });
  }, [first, scale.screenRows, text]);
  useEffect(() => () => clearTimeout(settling.current), []);

  return {
    scale,
    drawn: shown.current.rows,
    offsetPx: shown.current.offsetPx,
    moveTo,
    onScroll() {
      if (scroller.current === null) return;
      scale.scroll(scroller.current.scrollTop);
      clearTimeout(settling.current);
      settling.current = setTimeout(() => {
        if (scroller.current !== null) scroller.current.scrollTop = scale.settle();
      }, SETTLE_MS);
      redraw(0);
    },
  };
}

/** Undefined where a row of the screen is not there yet. */
function pick(scale: ScrollScale, from: number, rows: readonly Row[]): Shown | undefined {
  const first = scale.firstRow;
  const end = Math.min(first + scale.screenRows, scale.rows);
  if (rows.length === 0 || from > first || from + rows.length < end) return undefined;
  const start = Math.max(first - SPARE_ROWS, from);
  return {
    rows: rows.slice(start - from, end + SPARE_ROWS - from),
    offsetPx: start * scale.rowPx - scale.top,
  };
}
