// What stands in the sentence's place before a run and while one is under way.
import type { Run } from '../../domain/run/run.ts';
import { formatDuration } from '../../domain/text/figures.ts';

export function formatWaiting(run: Run | undefined): string {
  if (run?.kind !== 'waiting') return 'Nothing has run yet';
  if (!run.sent) return 'Getting credentials';
  return run.request.isStreamed ? 'Streaming' : 'Waiting for the answer';
}

/** Tenths of a second that count up where the sentence will stand. */
export function formatElapsed(elapsedMs: number): string {
  return elapsedMs < 60_000 ? `${(elapsedMs / 1000).toFixed(1)} s` : formatDuration(elapsedMs);
}
