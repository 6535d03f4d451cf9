// The figures of a run when more of its log is known than its tail.
import type { LogLine } from '../log-line.ts';
import { type Report, readReport } from '../report.ts';

/** Those of the whole log, unless it lacks a REPORT that the tail has. */
export function toBetterReport(
  ofTail: Report,
  whole: readonly LogLine[] | undefined,
  requestId: string | undefined,
): Report {
  if (whole === undefined) return ofTail;
  const ofWhole = readReport(whole, requestId);
  return ofWhole.durationMs === undefined && ofTail.durationMs !== undefined ? ofTail : ofWhole;
}
