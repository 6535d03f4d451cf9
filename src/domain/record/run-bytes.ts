// The bytes of a run's response apart from the rest of it, so that they can be handed between threads by themselves.
import type { EndedRun, RunWithOutcome } from '../run/run.ts';

export interface PartedRun {
  /** Everything a record says of the run but its response's bytes. */
  readonly rest: EndedRun;
  /** Empty where the page has no response, or not all of it. */
  readonly bytes: Uint8Array;
}

const NONE = new Uint8Array();

/** A response of more than `limitBytes` stays behind: of it the record says the size alone. */
export function partBytes(run: EndedRun, limitBytes = Number.POSITIVE_INFINITY): PartedRun {
  if (run.kind === 'outcome') return partOutcome(run, limitBytes);
  const { stream } = run;
  if (stream === undefined) return { rest: run, bytes: NONE };
  const { figures, kept } = stream;
  const isTaken = kept.kind === 'whole' && kept.bytes.length <= limitBytes;
  const rest = { kind: isTaken ? 'whole' : 'beginning', bytes: NONE } as const;
  return {
    rest: { ...run, stream: { figures, kept: rest } },
    bytes: isTaken ? kept.bytes : NONE,
  };
}

function partOutcome(run: RunWithOutcome, limitBytes: number): PartedRun {
  const { stream: _, ...rest } = run;
  const { outcome } = run;
  if (!('body' in outcome)) return { rest, bytes: NONE };
  const { body, ...head } = outcome;
  if (body.length <= limitBytes) {
    return { rest: { ...rest, outcome: { ...outcome, body: NONE } }, bytes: body };
  }
  const streamed = { ...head, kind: 'streamed', sizeBytes: body.length } as const;
  return { rest: { ...rest, outcome: streamed }, bytes: NONE };
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
