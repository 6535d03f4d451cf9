// Keeps the place and the keys of the first press out of a dialog: pressed again, they meet nothing there.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { toFreeBand } from './free-band.ts';

/** `inside`: anything in the dialog. `first`: the button of the first press, at any size of the window. */
export function useApartFrom(
  first: RefObject<HTMLElement | null>,
  inside: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const dialog = inside.current?.closest('dialog');
    if (!dialog) return undefined;
    const place = () => {
      if (first.current === null) return;
      const { above, below } = toFreeBand(first.current.getBoundingClientRect(), innerHeight);
      dialog.style.insetBlock = `${above}px ${below}px`;
      dialog.style.maxBlockSize = `min(46rem, ${innerHeight - above - below}px)`;
    };
    place();
    addEventListener('resize', place);
    dialog.addEventListener('keydown', dropInvokeKeys);
    return () => {
      removeEventListener('resize', place);
      dialog.removeEventListener('keydown', dropInvokeKeys);
    };
  }, []);
}

/** Ctrl+Enter would press whichever button has the focus. */
function dropInvokeKeys(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.preventDefault();
}
