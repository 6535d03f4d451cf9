// What CloudWatch Logs holds: the events of every run, whole, of the newest runs.
import type { InvocationEnd } from '../runtime/invocation.ts';

export interface StoredEvent {
  readonly logGroup: string;
  readonly logStream: string;
  readonly timeMs: number;
  /** When it can be found, at the earliest. */
  readonly ingestedAtMs: number;
  /** In the order in which the events came in. */
  readonly sequence: number;
  readonly message: string;
}

export interface LogStore {
  keep(end: InvocationEnd): void;
  /** A group is there from its first run on, as on AWS. */
  hasGroup(logGroup: string): boolean;
  /** What has been ingested by then, oldest first. */
  list(logGroup: string, nowMs: number): readonly StoredEvent[];
}

const MAX_RUNS = 200;
/** A day of long logs must not fill the memory. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

/** `delayMs` passes between the end of a run and the moment when its log can be found. */
export function createLogStore(delayMs: number): LogStore {
  const groups = new Set<string>();
  let runs: (readonly StoredEvent[])[] = [];
  let sequence = 0;
  return {
    keep({ records, logGroup, logStream }) {
      groups.add(logGroup);
      const ingestedAtMs = Date.now() + delayMs;
      const events = records.map(({ timeMs, bytes }) => {
        sequence += 1;
        const message = bytes.toString('utf8');
        return { logGroup, logStream, timeMs, ingestedAtMs, sequence, message };
      });
      runs = dropOldest([...runs, events]);
    },
    hasGroup: (logGroup) => groups.has(logGroup),
    list(logGroup, nowMs) {
      const events = runs
        .flat()
        .filter((event) => event.logGroup === logGroup && event.ingestedAtMs <= nowMs);
      return events.sort((a, b) => a.timeMs - b.timeMs || a.sequence - b.sequence);
    },
  };
}

/** The newest run stays, however long its log is. */
function dropOldest(runs: (readonly StoredEvent[])[]): (readonly StoredEvent[])[] {
  let characters = 0;
  const kept = runs.slice(-MAX_RUNS).reverse();
  const tooMany = kept.findIndex((events, index) => {
    characters += events.reduce((sum, { message }) => sum + message.length, 0);
    return index > 0 && characters > MAX_CHARACTERS;
  });
  return (tooMany === -1 ? kept : kept.slice(0, tooMany)).reverse();
}
