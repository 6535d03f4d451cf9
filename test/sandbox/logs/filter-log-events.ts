// FilterLogEvents: one page of the events that match. A page may be empty and still not be the last one.
import { ServiceError } from '../http/service-error.ts';
import type { LogStore, StoredEvent } from './log-store.ts';
import { type Cursor, type LogFilter, toToken } from './read-filter.ts';

interface LogPage {
  readonly events: readonly object[];
  /** Always empty since 2019. */
  readonly searchedLogStreams: readonly [];
  readonly nextToken?: string;
}

/** AWS looks at so much and no more for each page; how much is not recorded, and here it is little. */
const LOOKED_AT_PER_PAGE = 1000;
const MAX_PAGE_BYTES = 1024 * 1024;
/** What each event counts beyond its message. */
const EVENT_BYTES = 26;

/** `isEmptyPage` gives none of the events yet, only the token to go on with. */
export function filterLogEvents(store: LogStore, filter: LogFilter, isEmptyPage: boolean): LogPage {
  if (!store.hasGroup(filter.logGroup)) {
    const message = 'The specified log group does not exist.';
    throw new ServiceError('ResourceNotFoundException', 400, message);
  }
  const start = filter.after ?? { timeMs: 0, sequence: 0 };
  const { logGroup, startMs, endMs } = filter;
  const candidates = store
    .list(logGroup, Date.now())
    .filter((event) => isAfter(event, start) && filter.isInStream(event.logStream))
    .filter(({ timeMs }) => timeMs >= startMs && timeMs <= endMs);
  if (isEmptyPage) return toPage([], start);

  const found: StoredEvent[] = [];
  let sizeBytes = 0;
  for (const [index, event] of candidates.entries()) {
    const eventBytes = Buffer.byteLength(event.message) + EVENT_BYTES;
    const isFull = found.length === filter.limit || sizeBytes + eventBytes > MAX_PAGE_BYTES;
    const before = candidates[index - 1];
    if (before !== undefined && (isFull || index === LOOKED_AT_PER_PAGE)) {
      return toPage(found, before);
    }
    if (!filter.matches(event.message)) continue;
    found.push(event);
    sizeBytes += eventBytes;
  }
  return toPage(found, undefined);
}

function isAfter({ timeMs, sequence }: StoredEvent, cursor: Cursor): boolean {
  return timeMs > cursor.timeMs || (timeMs === cursor.timeMs && sequence > cursor.sequence);
}

function toPage(found: readonly StoredEvent[], last: Cursor | undefined): LogPage {
  const events = found.map(({ logStream, timeMs, message, ingestedAtMs, sequence }) => ({
    logStreamName: logStream,
    timestamp: timeMs,
    message,
    ingestionTime: ingestedAtMs,
    eventId: `${timeMs}${String(sequence).padStart(12, '0')}`.padStart(56, '3'),
  }));
  return { events, searchedLogStreams: [], ...(last && { nextToken: toToken(last) }) };
}
