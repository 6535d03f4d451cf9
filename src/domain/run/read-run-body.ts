// The bytes of a run's response that are in the page: all of them, or what came of a stream that did not come to its end.
import type { EndedRun } from './run.ts';

/** Undefined where there is no response, and where a file has it. */
export function readRunBody(run: EndedRun | undefined): Uint8Array | undefined {
  if (run?.kind === 'outcome' && 'body' in run.outcome) return run.outcome.body;
  const kept = run?.stream?.kept;
  if (kept === undefined || kept.kind === 'ends' || kept.bytes.length === 0) return undefined;
  return kept.bytes;
}
