// The keys of the form do not reach it while the set-up screen stands in its place: nothing unseen is sent or saved.
import { useEffect } from 'preact/hooks';
import type { SetUp } from '../../state/set-up/set-up.ts';

export function useOwnKeys(setUp: SetUp): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey);
      if (isPlain || !['Enter', 's'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Enter' && !event.repeat) void setUp.check();
    };
    // On its way down, before the page's own listener.
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [setUp]);
}
