// Gives the focus back to where it came from when the part that had it goes by being used.
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Spread on the part that comes and goes; `shown` is what it shows. */
export function useFocusBack(shown: unknown) {
  const from = useRef<HTMLElement | undefined>(undefined);
  useLayoutEffect(() => {
    if (from.current === undefined || document.activeElement !== document.body) return;
    from.current.focus();
    from.current = undefined;
  }, [shown]);
  return {
    onFocusIn({ currentTarget, relatedTarget }: FocusEvent) {
      if (relatedTarget instanceof HTMLElement && !isWithin(currentTarget, relatedTarget))
        from.current = relatedTarget;
    },
    onFocusOut({ currentTarget, relatedTarget }: FocusEvent) {
      // Left for another place; what is taken away leaves for none.
      if (relatedTarget instanceof Node && !isWithin(currentTarget, relatedTarget))
        from.current = undefined;
    },
  };
}

function isWithin(place: EventTarget | null, target: Node): boolean {
  return place instanceof Node && place.contains(target);
}
