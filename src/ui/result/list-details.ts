// Which figures the details show, in which order, and what is said where one is not known.
import type { Report } from '../../domain/log/report.ts';
import type { EndedRun, Resent } from '../../domain/run/run.ts';
import { formatBytes, formatDuration } from '../../domain/text/figures.ts';

export interface DetailRow {
  readonly name: string;
  readonly value: string | undefined;
  /** Shown where there is no value. */
  readonly missing: string;
  readonly isCopied?: boolean;
}

export interface DetailGroup {
  readonly title: string;
  readonly rows: readonly DetailRow[];
}

const NOT_IN_TAIL = 'not in the log tail';
/** Lambda sends these headers but does not let pages read them (aws-facts §1.2). */
const NOT_READABLE = 'not readable from a browser';
const RESENT: Readonly<Record<Resent, string>> = {
  'new credentials': 'once, with new credentials',
  'corrected clock': 'once, with a corrected clock',
};

export function listDetails(
  run: EndedRun,
  report: Report,
  bodySize: number | undefined,
): readonly DetailGroup[] {
  const groups = [{ title: 'Request', rows: listRequest(run) }];
  if (run.kind === 'failure') return [{ title: 'Answer', rows: listFailure(run) }, ...groups];
  return [
    { title: 'Answer', rows: listAnswer(run, report, bodySize) },
    { title: 'Durations', rows: listDurations(run, report) },
    { title: 'Memory and trace', rows: listMemory(report) },
    ...groups,
  ];
}

type OutcomeRun = Extract<EndedRun, { kind: 'outcome' }>;

function listAnswer(run: OutcomeRun, report: Report, bodySize: number | undefined): DetailRow[] {
  const { outcome } = run;
  const functionError = 'functionError' in outcome ? outcome.functionError : undefined;
  const version = outcome.executedVersion ?? report.executedVersion;
  const isSync = run.request.invocationType === 'RequestResponse';
  return [
    row('StatusCode', String(outcome.statusCode)),
    row('FunctionError', functionError, 'none'),
    row('ExecutedVersion', version, `${NOT_READABLE}${isSync ? `, and ${NOT_IN_TAIL}` : ''}`),
    { ...row('Request id', outcome.requestId, 'none came'), isCopied: true },
    {
      ...row('DurableExecutionArn', outcome.durableExecutionArn, NOT_READABLE),
      isCopied: true,
    },
    row('Response size', bodySize === undefined ? undefined : formatBytes(bodySize), 'no body'),
    ...(run.resent === undefined ? [] : [row('Sent again', RESENT[run.resent])]),
  ];
}

function listFailure(run: Extract<EndedRun, { kind: 'failure' }>): DetailRow[] {
  const { failure } = run;
  const code = 'statusCode' in failure ? failure.statusCode : undefined;
  const requestId = 'requestId' in failure ? failure.requestId : undefined;
  return [
    row('StatusCode', code === undefined ? undefined : String(code), 'none came'),
    row('Error', failure.kind === 'service' ? failure.errorName : failure.kind),
    row('Failed in', failure.operation),
    { ...row('Request id', requestId, 'none came'), isCopied: true },
    row('Seen by this page', formatDuration(run.tookMs)),
    ...(run.resent === undefined ? [] : [row('Sent again', RESENT[run.resent])]),
  ];
}

function listDurations(run: OutcomeRun, report: Report): DetailRow[] {
  const ms = (name: string, value: number | undefined, missing = NOT_IN_TAIL) =>
    row(name, value === undefined ? undefined : formatDuration(value), missing);
  return [
    ms('Seen by this page', run.tookMs),
    ms('Duration', report.durationMs),
    ms('Billed', report.billedMs),
    ms('Init', report.initMs, report.coldStart === false ? 'none: a warm start' : NOT_IN_TAIL),
    ...(report.restoreMs === undefined ? [] : [ms('Restore (SnapStart)', report.restoreMs)]),
    row('Start', formatStart(report.coldStart), NOT_IN_TAIL),
    ...(report.status === undefined ? [] : [row('Status', report.status)]),
  ];
}

function formatStart(coldStart: boolean | undefined): string | undefined {
  if (coldStart === undefined) return undefined;
  return coldStart ? 'cold' : 'warm';
}

function listMemory(report: Report): DetailRow[] {
  const mb = (value: number | undefined) => (value === undefined ? undefined : `${value} MB`);
  return [
    row('Memory used', mb(report.maxMemoryUsedMb), NOT_IN_TAIL),
    row('Memory size', mb(report.memorySizeMb), NOT_IN_TAIL),
    { ...row('Trace id', report.traceId, NOT_IN_TAIL), isCopied: true },
  ];
}

function listRequest({ request, subject, startedAt }: EndedRun): DetailRow[] {
  return [
    row('Environment', subject.environmentName),
    row('Region', request.region),
    row('Function', request.functionName),
    row('Qualifier', request.qualifier, 'none'),
    row('Invocation type', request.invocationType),
    ...(request.isStreamed ? [row('Response', 'streamed, by InvokeWithResponseStream')] : []),
    row('Log type', request.logType),
    row(
      'Payload',
      request.payload && formatBytes(request.payload.length),
      'none: no body was sent',
    ),
    row('Tenant ID', request.tenantId, 'none'),
    row('Durable execution name', request.durableExecutionName, 'none'),
    row('Started', new Date(startedAt).toLocaleString()),
  ];
}

function row(name: string, value: string | undefined, missing = 'none'): DetailRow {
  return { name, value, missing };
}
