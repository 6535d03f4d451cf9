// The bytes of a run's response apart from the rest of it, so that they can be handed between threads by themselves.
import type { EndedRun } from '../run/run.ts';

export interface PartedRun {
  /** Everything a record says of the run but its response's bytes. */
  readonly rest: EndedRun;
  /** Empty where the page has no response, or not all of it. */
  readonly bytes: Uint8Array;
}

const NONE = new Uint8Array();

export function partBytes(run: EndedRun): PartedRun {
  if (run.kind === 'outcome') {
    const { stream: _, ...rest } = run;
    const { outcome } = run;
    if (!('body' in outcome)) return { rest, bytes: NONE };
    return { rest: { ...rest, outcome: { ...outcome, body: NONE } }, bytes: outcome.body };
  }
  const { stream } = run;
  if (stream === undefined) return { rest: run, bytes: NONE };
  const { figures, kept } = stream;
  if (kept.kind === 'whole') {
    return {
      rest: { ...run, stream: { figures, kept: { ...kept, bytes: NONE } } },
      bytes: kept.bytes,
    };
  }
  return {
    rest: { ...run, stream: { figures, kept: { kind: 'beginning', bytes: NONE } } },
    bytes: NONE,
  };
}

/** The run that `partBytes` took apart. */
export function joinBytes({ rest, bytes }: PartedRun): EndedRun {
  if (rest.kind === 'outcome') {
    const { outcome } = rest;
    return 'body' in outcome ? { ...rest, outcome: { ...outcome, body: bytes } } : rest;
  }
  const { stream } = rest;
  if (stream?.kept.kind !== 'whole') return rest;
  return { ...rest, stream: { ...stream, kept: { kind: 'whole', bytes } } };
}
