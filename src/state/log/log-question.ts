// What is asked of CloudWatch Logs for a run: from where, and what can keep it from being asked.
import { toLogsEndpoint } from '../../domain/config/logs-endpoint.ts';
import { explainFailure } from '../../domain/failure/explain-failure.ts';
import type { LogTail } from '../../domain/log/log-tail.ts';
import { isRequestId } from '../../domain/log/whole/log-group.ts';
import type { LogReader } from '../../domain/log/whole/log-reader.ts';
import type { EndedRun } from '../../domain/run/run.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Place } from '../session/place.ts';
import type { PageSource } from './read-pages.ts';
import type { WholeLogQuestion } from './read-whole-log.ts';

/** This machine's clock may be off by less than a minute without a signature being refused, and a cold start comes before. */
const MARGIN_MS = 60_000;

/** Of a run that may have a log: a dry run has none, and a refused call ran nothing. */
export function readRequestId(run: EndedRun | undefined): string | undefined {
  const requestId = run === undefined || isWithoutLog(run) ? undefined : findRequestId(run);
  return requestId !== undefined && isRequestId(requestId) ? requestId : undefined;
}

function isWithoutLog(run: EndedRun): boolean {
  if (run.kind === 'outcome') return run.outcome.kind === 'allowed';
  return explainFailure(run.failure, run.subject).ran === 'did not run';
}

/** Of an answer that was lost on its way, where its head had come. */
function findRequestId(run: EndedRun): string | undefined {
  if (run.kind === 'outcome') return run.outcome.requestId;
  const { failure, stream } = run;
  return 'requestId' in failure ? failure.requestId : stream?.head?.requestId;
}

/**
 * The times in which the run's log is looked for, by this machine's clock. An Event runs when Lambda likes, and what nobody
 * waits for any more runs on.
 */
export function toTimes(
  run: EndedRun,
  nowMs: number,
): { readonly fromMs: number; readonly toMs: number } {
  const isLater = run.kind === 'failure' || run.outcome.kind === 'accepted';
  // The service takes whole milliseconds only.
  const endedMs = Math.ceil(isLater ? nowMs : run.startedAt + run.tookMs);
  return { fromMs: run.startedAt - MARGIN_MS, toMs: endedMs + MARGIN_MS };
}

export interface ServiceClock {
  /** By this machine's clock. */
  readonly nowMs: number;
  /** Service clock minus this machine's. */
  readonly offsetMs: number;
}

export function toQuestion(
  run: EndedRun,
  tail: LogTail | undefined,
  group: string,
  clock: ServiceClock,
): WholeLogQuestion {
  const { fromMs, toMs } = toTimes(run, clock.nowMs);
  // Where the answer named the stream, and nobody has said another group since.
  const isNamed = tail?.kind === 'reference' && tail.logGroup === group;
  return {
    group,
    requestId: readRequestId(run) ?? '',
    fromMs: Math.floor(fromMs + clock.offsetMs),
    toMs: Math.ceil(toMs + clock.offsetMs),
    ...(isNamed ? { stream: tail.logStreamName } : {}),
  };
}

/** Region and credentials are those of the run. */
export function toSource(
  run: EndedRun,
  { environment, session }: Place,
  reader: LogReader,
  clock: Clock,
  signal: AbortSignal,
): PageSource {
  const { region } = run.request;
  const endpoint = toLogsEndpoint(environment, region);
  return { reader, clock, session, signal, place: { region, endpoint } };
}

/** A sentence; undefined when the way is free. */
export function explainNoWholeLog(
  run: EndedRun | undefined,
  place: Place | undefined,
): string | undefined {
  if (run === undefined || readRequestId(run) === undefined) {
    return 'There is no request id, by which a log could be found.';
  }
  const { environmentName, identityPoolId } = run.subject;
  const isThere =
    place?.environment.name === environmentName &&
    place.environment.identityPoolId === identityPoolId;
  return isThere
    ? undefined
    : `This run was on ${environmentName}: choose that environment again to get its whole log.`;
}
