// The events that have been read of some streams: each once, whatever is read again.
import type { LogEvent } from '../../domain/log/whole/log-reader.ts';
import { pickRunEvents, type RunEvents } from '../../domain/log/whole/run-events.ts';
import { countUtf8Bytes } from '../../domain/text/utf8.ts';

export interface GatheredEvents {
  count(): number;
  sizeBytes(): number;
  add(events: readonly LogEvent[]): void;
  /** Of the stream's last event; undefined while there is none. */
  lastMs(stream: string): number | undefined;
  /** Those of the run, in one stream. */
  pick(stream: string, requestId: string): RunEvents;
  /** Those of the run in all streams, one after the other; a stream that only mentions it is left out where it can be told. */
  pickAll(requestId: string): Pick<RunEvents, 'events' | 'isWhole'>;
}

export function createGatheredEvents(): GatheredEvents {
  const streams = new Map<string, Map<string, LogEvent>>();
  let count = 0;
  let sizeBytes = 0;
  const pick = (stream: string, requestId: string) => {
    const own = [...(streams.get(stream)?.values() ?? [])];
    return pickRunEvents(
      own.sort((one, other) => one.atMs - other.atMs),
      requestId,
    );
  };
  return {
    count: () => count,
    sizeBytes: () => sizeBytes,
    add(events) {
      for (const event of events) {
        const own = streams.get(event.stream) ?? new Map<string, LogEvent>();
        streams.set(event.stream, own);
        if (own.has(event.id)) continue;
        own.set(event.id, event);
        count += 1;
        sizeBytes += countUtf8Bytes(event.message);
      }
    },
    lastMs: (stream) => [...(streams.get(stream)?.values() ?? [])].at(-1)?.atMs,
    pick,
    pickAll(requestId) {
      const runs = [...streams.keys()].map((stream) => pick(stream, requestId));
      const started = runs.filter(({ hasStart }) => hasStart);
      const events = (started.length > 0 ? started : runs).flatMap((run) => run.events);
      return { events, isWhole: started.length > 0 && started.every(({ isWhole }) => isWhole) };
    },
  };
}
