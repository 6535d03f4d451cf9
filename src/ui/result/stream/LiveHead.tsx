// Beside the sentence while a response arrives: how much after how long.
import { formatBytes } from '../../../domain/text/figures.ts';
import type { Desk } from '../../../state/desk.ts';
import { formatElapsed } from '../waiting-words.ts';
import { useStreaming } from './use-streaming.ts';

/** Read by eye only: spoken ten times a second it would drown everything else. */
export function LiveHead({ desk }: { readonly desk: Desk }) {
  const figures = useStreaming(desk, true)?.live.value?.figures.value;
  const elapsed = formatElapsed(desk.elapsedMs.value);
  if (figures?.headersMs === undefined) return <>{elapsed}</>;
  return (
    <>
      {formatBytes(figures.bytes)} after {elapsed}
    </>
  );
}
