// Gives the focus a place when what had it has gone: a button that is there only while a run is under way.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Spread `onFocusIn` on the part that is watched; `fallback` gets the focus that would fall to the page. */
export function useFocusReturn(fallback: RefObject<HTMLElement | null>) {
  const last = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    const isLost = last.current instanceof Node && !last.current.isConnected;
    if (!isLost || document.activeElement !== document.body) return;
    last.current = null;
    fallback.current?.focus();
  });
  return {
    onFocusIn(event: FocusEvent) {
      last.current = event.target;
    },
  };
}
