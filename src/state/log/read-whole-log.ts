// The trip for a run's whole log: find its streams by the request id, read them from START to REPORT, wait for what has not
// arrived yet.
import type { Failure } from '../../domain/failure/failure.ts';
import { toPattern } from '../../domain/log/whole/log-group.ts';
import type { LogEvent, LogPage } from '../../domain/log/whole/log-reader.ts';
import { isOtherStart } from '../../domain/log/whole/run-events.ts';
import { createGatheredEvents, type GatheredEvents } from './gathered-events.ts';
import { type PageSource, readPages } from './read-pages.ts';
import { rest } from './rest.ts';

export interface WholeLogQuestion {
  readonly group: string;
  /** Where the answer has named it; else it is looked for. */
  readonly stream?: string | undefined;
  readonly requestId: string;
  /** Epoch milliseconds by the service's clock. */
  readonly fromMs: number;
  readonly toMs?: number | undefined;
}

export interface LogProgress {
  readonly step: 'finding' | 'reading' | 'waiting';
  readonly events: number;
  readonly sizeBytes: number;
}

export type WholeLogEnd =
  | { readonly kind: 'whole' }
  | { readonly kind: 'stopped' }
  /** After all waiting there is no START, or no REPORT: not arrived, or switched off by the system log level. */
  | { readonly kind: 'without ends' }
  | { readonly kind: 'too large' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface WholeLog {
  /** The run's own, in order of time. */
  readonly events: readonly LogEvent[];
  readonly end: WholeLogEnd;
}

/** CloudWatch has most events after some seconds; the pauses come to a minute in all. */
const PAUSES_MS = [1000, 2000, 3000, 4000, 5000, 10_000, 15_000, 20_000];
export const LARGEST_LOG_BYTES = 32 * 1024 * 1024;
/** How long before its first event with the request id a cold start may have begun. */
const INIT_MS = 15_000;
/** Events may arrive out of order: those just before the last one are read again. */
const OVERLAP_MS = 10_000;

/** Never rejects. Whatever came by the end is kept. */
export async function readWholeLog(
  question: WholeLogQuestion,
  source: PageSource,
  onProgress: (progress: LogProgress) => void,
): Promise<WholeLog> {
  const gathered = createGatheredEvents();
  const streams = new Map<string, number>();
  if (question.stream !== undefined) streams.set(question.stream, question.fromMs);
  const tell = (step: LogProgress['step']) =>
    onProgress({ step, events: gathered.count(), sizeBytes: gathered.sizeBytes() });
  for (let attempt = 0; ; attempt += 1) {
    if (streams.size === 0) tell('finding');
    const failure =
      (question.stream === undefined ? await findStreams(question, source, streams) : undefined) ??
      (await readStreams(question, source, streams, gathered, tell));
    const log = gathered.pickAll(question.requestId);
    const end = toEnd(failure, gathered, log.isWhole, source.signal);
    if (end !== undefined) return { events: log.events, end };
    const pause = PAUSES_MS[attempt];
    if (pause === undefined) return { events: log.events, end: { kind: 'without ends' } };
    tell('waiting');
    await rest(source.clock, pause, source.signal);
    if (source.signal.aborted) return { events: log.events, end: { kind: 'stopped' } };
  }
}

function toEnd(
  failure: Failure | undefined,
  gathered: GatheredEvents,
  isWhole: boolean,
  signal: AbortSignal,
): WholeLogEnd | undefined {
  if (signal.aborted) return { kind: 'stopped' };
  if (failure !== undefined) return { kind: 'failed', failure };
  if (gathered.sizeBytes() > LARGEST_LOG_BYTES) return { kind: 'too large' };
  return isWhole ? { kind: 'whole' } : undefined;
}

/** By the first event of each that has the request id. */
async function findStreams(
  { group, requestId, fromMs, toMs }: WholeLogQuestion,
  source: PageSource,
  streams: Map<string, number>,
): Promise<Failure | undefined> {
  const pattern = toPattern(requestId);
  return readPages(source, { group, pattern, fromMs, toMs }, ({ events }) => {
    for (const { stream, atMs } of events) {
      streams.set(stream, Math.min(streams.get(stream) ?? atMs, atMs));
    }
    return 'go on';
  });
}

/** All events of the streams: what a function prints need not have the request id. */
async function readStreams(
  { group, requestId, toMs }: WholeLogQuestion,
  source: PageSource,
  streams: ReadonlyMap<string, number>,
  gathered: GatheredEvents,
  tell: (step: LogProgress['step']) => void,
): Promise<Failure | undefined> {
  for (const [stream, firstMs] of streams) {
    const lastMs = gathered.lastMs(stream);
    const fromMs = lastMs === undefined ? firstMs - INIT_MS : lastMs - OVERLAP_MS;
    tell('reading');
    const take = (page: LogPage) => {
      gathered.add(page.events);
      tell('reading');
      if (gathered.sizeBytes() > LARGEST_LOG_BYTES) return 'enough';
      // The next run has begun and ours is whole: a busy stream goes on for long.
      const isPast = page.events.some((event) => isOtherStart(event, requestId));
      return isPast && gathered.pick(stream, requestId).isWhole ? 'enough' : 'go on';
    };
    const failure = await readPages(source, { group, stream, fromMs, toMs }, take);
    if (failure !== undefined || source.signal.aborted) return failure;
  }
  return undefined;
}
