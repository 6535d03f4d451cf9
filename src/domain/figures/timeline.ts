// A run as a line in time: which part of the waiting was whose, as far as a browser can know it.
import type { Report } from '../log/report.ts';
import type { EndedRun, RunTimes } from '../run/run.ts';

export type PartKind =
  /** Credentials, signing, and a first sending that was refused. */
  | 'before'
  /** Network and Lambda's own time, which a browser cannot tell apart: AWS answers without Timing-Allow-Origin. */
  | 'between'
  | 'init'
  | 'restore'
  | 'function'
  /** Until the answer began, of which nothing more is known. */
  | 'wait'
  | 'download'
  /** A body that came while the function still ran. */
  | 'stream';

interface TimelinePart {
  readonly kind: PartKind;
  readonly ms: number;
}

export interface Timeline {
  readonly parts: readonly TimelinePart[];
  readonly totalMs: number;
  /** The function's time by its report does not fit into the wait: an extension ran on after the answer. */
  readonly ranOn: boolean;
}

/** Undefined where nothing was measured. Parts of no time at all are left out. */
export function toTimeline(run: EndedRun, report: Report): Timeline | undefined {
  const { times } = run;
  if (times === undefined) return undefined;
  const { endedMs } = times;
  const sentMs = Math.min(times.sentMs ?? endedMs, endedMs);
  const cameMs = toCame(times, sentMs, endedMs);
  const known = toKnown(report, run.kind === 'outcome' && times.firstByteMs === undefined);
  const { parts, ranOn } = splitWait(cameMs - sentMs, known);
  const last: PartKind = times.firstByteMs === undefined ? 'download' : 'stream';
  const all: TimelinePart[] = [
    { kind: 'before', ms: sentMs },
    ...parts,
    { kind: last, ms: endedMs - cameMs },
  ];
  return { parts: all.filter(({ ms }) => ms > 0), totalMs: endedMs, ranOn };
}

/** Where the wait ended: with the first byte of a stream, or else with the headers, or with nothing at all. */
function toCame({ firstByteMs, answeredMs }: RunTimes, sentMs: number, endedMs: number): number {
  const came = firstByteMs ?? answeredMs ?? endedMs;
  return Math.min(Math.max(came, sentMs), endedMs);
}

/** The parts that the report tells. While a body streams the function runs on: only its start is in the wait. */
function toKnown(report: Report, hasFunction: boolean): TimelinePart[] {
  const { initMs, restoreMs, durationMs } = report;
  const part = (kind: PartKind, ms: number | undefined) => (ms === undefined ? [] : [{ kind, ms }]);
  return [
    ...part('init', initMs),
    ...part('restore', restoreMs),
    ...(hasFunction ? part('function', durationMs) : []),
  ];
}

function splitWait(
  waitMs: number,
  known: readonly TimelinePart[],
): Pick<Timeline, 'parts' | 'ranOn'> {
  if (known.length === 0) return { parts: [{ kind: 'wait', ms: waitMs }], ranOn: false };
  const knownMs = known.reduce((sum, { ms }) => sum + ms, 0);
  if (knownMs <= waitMs) {
    return { parts: [{ kind: 'between', ms: waitMs - knownMs }, ...known], ranOn: false };
  }
  let left = waitMs;
  const cut = known.map(({ kind, ms }) => {
    const taken = Math.min(ms, left);
    left -= taken;
    return { kind, ms: taken };
  });
  return { parts: cut, ranOn: true };
}
