// The report: the figures of one run, from its REPORT line or its platform.report event.
import type { LogLine } from './log-line.ts';
import { readPlatformEvent } from './platform-event.ts';
import { type FoundReport, findReport } from './report-choice.ts';
import type { ReportFigures } from './report-figures.ts';
import { parseVersion } from './report-line.ts';

export interface Report extends ReportFigures {
  /** The run that the figures belong to, where the tail names it. */
  readonly requestId?: string;
  readonly executedVersion?: string;
  /** Was the environment made, or restored, for this run? Undefined: the tail does not say. */
  readonly coldStart: boolean | undefined;
}

/**
 * The figures of the run `requestId`, or of the last run in `lines` when none is given; never of two runs mixed.
 * They come from a complete report only. What a function prints in a report's likeness does not count where it can be told
 * apart: with another request id, before END, or cut. Log order and fields: aws-facts §7.1 and §7.2.
 */
export function readReport(lines: readonly LogLine[], requestId?: string): Report {
  const found = findReport(lines, requestId);
  const id = found?.requestId ?? findRun(lines, requestId);
  if (id === undefined) return { coldStart: undefined };
  const start = lines.find((line) => line.kind === 'start' && line.requestId === id);
  const executedVersion = start === undefined ? undefined : readVersion(start);
  return {
    ...found?.figures,
    requestId: id,
    ...(executedVersion === undefined ? {} : { executedVersion }),
    coldStart: isColdStart(lines, id, start !== undefined, found),
  };
}

/** Without a report, START and END still name the run. */
function findRun(lines: readonly LogLine[], wanted: string | undefined): string | undefined {
  const marks = lines.filter((line) => line.kind === 'start' || line.kind === 'end');
  const whole = marks.filter((line) => line.unterminated !== true);
  return whole.findLast((line) => wanted === undefined || line.requestId === wanted)?.requestId;
}

function readVersion(start: LogLine): string | undefined {
  const event = readPlatformEvent(start.text);
  if (event !== undefined) return parseVersion(event.record.version);
  // `$LATEST` may be what is left of `$LATEST.PUBLISHED`, and `1` of `12`.
  if (start.unterminated === true) return undefined;
  return parseVersion(/ Version: (\S+)/.exec(start.text)?.[1]);
}

function isColdStart(
  lines: readonly LogLine[],
  requestId: string,
  hasStart: boolean,
  found: FoundReport | undefined,
): boolean | undefined {
  const { initMs, restoreMs, status = 'success' } = found?.figures ?? {};
  if (initMs !== undefined || restoreMs !== undefined) return true;
  if (wasInitialised(lines, requestId)) return true;
  // After an init that failed, a report may lack its Init Duration; START in the tail shows that no INIT line is hidden.
  if (found === undefined || !found.isWhole) return undefined;
  return hasStart || status === 'success' ? false : undefined;
}

/** INIT and RESTORE lines name no run: they belong to the one that is open, or else to the next that starts. */
function wasInitialised(lines: readonly LogLine[], requestId: string): boolean {
  let open: string | undefined;
  let isPending = false;
  for (const line of lines) {
    if (line.kind === 'init' && isOnDemand(line)) {
      if (open === requestId) return true;
      isPending = open === undefined;
    } else if (line.kind === 'end') open = undefined;
    else if (line.kind === 'start' || line.kind === 'report') {
      if (isPending && open === undefined && line.requestId === requestId) return true;
      isPending = false;
      open = line.kind === 'start' ? line.requestId : undefined;
    }
  }
  return false;
}

/** Provisioned concurrency initialises long before a run: nobody waited for it. */
function isOnDemand(line: LogLine): boolean {
  const type = readPlatformEvent(line.text)?.record.initializationType;
  return type !== 'provisioned-concurrency';
}
