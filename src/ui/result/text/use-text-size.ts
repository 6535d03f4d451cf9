// How large a character and the screen are, now and whenever that changes.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface TextSize {
  readonly columnPx: number;
  readonly rowPx: number;
  /** Of what is scrolled, without its bar. */
  readonly widthPx: number;
  readonly heightPx: number;
}

export const PROBE = '0'.repeat(64);

/** `probe` is a row that holds nothing but `PROBE`. */
export function useTextSize(
  scroller: RefObject<HTMLDivElement | null>,
  probe: RefObject<HTMLDivElement | null>,
): TextSize | undefined {
  const [size, setSize] = useState<TextSize | undefined>(undefined);
  useLayoutEffect(() => {
    const measure = () => {
      const [area, row] = [scroller.current, probe.current?.getBoundingClientRect()];
      if (area === null || row === undefined || row.width === 0) return;
      setSize((before) => {
        const now = {
          columnPx: row.width / PROBE.length,
          rowPx: row.height,
          widthPx: area.clientWidth,
          heightPx: area.clientHeight,
        };
        return before !== undefined && isSame(before, now) ? before : now;
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of [scroller.current, probe.current]) {
      if (element !== null) observer.observe(element);
    }
    return () => observer.disconnect();
  }, []);
  return size;
}

function isSame(one: TextSize, other: TextSize): boolean {
  return (
    one.columnPx === other.columnPx &&
    one.rowPx === other.rowPx &&
    one.widthPx === other.widthPx &&
    one.heightPx === other.heightPx
  );
}
