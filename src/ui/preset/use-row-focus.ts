// Keeps the focus in a list when the row that had it goes: the row that takes its place gets it, or else the list.
import { useLayoutEffect, useRef } from 'preact/hooks';

interface FocusPlace {
  readonly element: Element;
  /** Which of the rows it stood in. */
  readonly at: number;
}

/** Spread on the place in which the rows stand, in list items. */
export function useRowFocus() {
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<FocusPlace | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = last;
    const isLost = current !== undefined && !current.element.isConnected;
    if (!isLost || document.activeElement !== document.body) return;
    last.current = undefined;
    const rows = listRows(list.current);
    const next = rows[Math.min(current.at, rows.length - 1)]?.querySelector('button');
    (next ?? list.current)?.focus();
  });
  return {
    ref: list,
    tabIndex: -1,
    onFocusIn({ target }: FocusEvent) {
      if (!(target instanceof Element)) return;
      const at = listRows(list.current).findIndex((row) => row.contains(target));
      last.current = at < 0 ? undefined : { element: target, at };
    },
  };
}

function listRows(list: HTMLElement | null): readonly Element[] {
  return list === null ? [] : [...list.querySelectorAll('li')];
}
