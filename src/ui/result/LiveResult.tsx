// A run whose response is being streamed, in the place of the result.
import type { Desk } from '../../state/desk.ts';
import { useStreamViews } from './stream/stream-views-module.ts';
import { formatElapsed } from './waiting-words.ts';

export function LiveResult({ desk }: { readonly desk: Desk }) {
  const load = useStreamViews();
  return load.kind === 'loaded' ? <load.module.LiveStreamView desk={desk} /> : <div />;
}

export function LiveProgress({ desk }: { readonly desk: Desk }) {
  const load = useStreamViews();
  if (load.kind === 'loaded') return <load.module.LiveHead desk={desk} />;
  return <>{formatElapsed(desk.elapsedMs.value)}</>;
}
