// Which REPORT of a log counts.
import type { LogLine } from './log-line.ts';
import { readPlatformEvent } from './platform-event.ts';
import { readReportEvent } from './report-event.ts';
import type { ReportFigures } from './report-figures.ts';
import { parseReportLine, parseXrayLine } from './report-line.ts';

export interface FoundReport {
  readonly requestId: string;
  readonly figures: ReportFigures;
  /** False when more fields may have been cut off behind the ones that came. */
  readonly isWhole: boolean;
}

/** The last report that counts, of the run `requestId` where one is given. */
export function findReport(
  lines: readonly LogLine[],
  requestId: string | undefined,
): FoundReport | undefined {
  const marks = readMarks(lines);
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] as LogLine;
    if (line.kind !== 'report' || line.requestId === undefined) continue;
    if (requestId !== undefined && line.requestId !== requestId) continue;
    const found = readPlatformEvent(line.text)
      ? readEvent(line, line.requestId)
      : isBelievable(marks, line.requestId, at)
        ? readTextReport(line, line.requestId, lines[at + 1])
        : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Marks {
  /** The place of the last END of each run. */
  readonly ends: ReadonlyMap<string, number>;
  /** Are there other runs, or Lambda's JSON events, which a text REPORT alone does not fit? */
  readonly hasOthers: boolean;
}

function readMarks(lines: readonly LogLine[]): Marks {
  const ends = new Map<string, number>();
  let hasOthers = false;
  lines.forEach(({ kind, requestId, text }, at) => {
    if (kind === 'end' && requestId !== undefined) ends.set(requestId, at);
    const isEvent = kind !== 'message' && readPlatformEvent(text) !== undefined;
    hasOthers ||= kind === 'start' || kind === 'end' || isEvent;
  });
  return { ends, hasOthers };
}

/**
 * Lambda writes END before REPORT, so a REPORT before its run's END was printed by the function. One without an END counts
 * only in a log that shows no other mark of Lambda, as when all before it was cut off.
 */
function isBelievable({ ends, hasOthers }: Marks, requestId: string, at: number): boolean {
  const end = ends.get(requestId);
  return end === undefined ? !hasOthers : at > end;
}

function readEvent(line: LogLine, requestId: string): FoundReport | undefined {
  const figures = readReportEvent(line.text);
  return figures && { requestId, figures, isWhole: true };
}

function readTextReport(
  line: LogLine,
  requestId: string,
  next: LogLine | undefined,
): FoundReport | undefined {
  const isWhole = hasLineBreak(line);
  const figures = parseReportLine(firstLineOf(line), isWhole);
  if (figures === undefined) return undefined;
  const trace = next?.text.startsWith('XRAY ')
    ? parseXrayLine(firstLineOf(next), hasLineBreak(next))
    : undefined;
  return { requestId, figures: { ...figures, ...trace }, isWhole };
}

function firstLineOf(line: LogLine): string {
  return line.text.trimStart().split('\n', 1)[0] ?? '';
}

function hasLineBreak(line: LogLine): boolean {
  return line.unterminated !== true || line.text.trimStart().includes('\n');
}
