// The lines that Lambda itself writes in the text log format (aws-facts §7.1).

import type { LogHead, LogKind } from './log-line.ts';
import { readPlatformEvent } from './platform-event.ts';

const START = /^START RequestId: (\S+) Version: /;
const END = /^END RequestId: (\S+)\s*$/;
const REPORT = /^REPORT RequestId: (\S+)\s/;
const INIT = /^(?:INIT|RESTORE)_(?:START|REPORT) [A-Z][A-Za-z ]*: /;
const NOTICE = /^(?:XRAY TraceId: |(?:EXTENSION|TELEMETRY|LOGS)\s+Name: )/;
const FAILED_STATUS = /\tStatus: (?:error|timeout|failure)\b/;
/** `RequestId: … Error: Runtime exited with error: signal: killed`, with `Runtime.ExitError` on the next line. */
const EXIT = /^RequestId: (\S+) (?:Error: |Process exited )/;
const TIMED_OUT = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) (\S+) Task timed out after [\d.]+ seconds\s*$/;

export function readPlatformLine(line: string): LogHead | undefined {
  return readRunLine(line) ?? readFailureLine(line) ?? readNotice(line);
}

/** Does this log begin with the first line of a run, cold or warm, text or JSON? */
export function isRunStart(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  if (START.test(line) || /^(?:INIT|RESTORE)_START /.test(line)) return true;
  const type = readPlatformEvent(line)?.type;
  return type === 'initStart' || type === 'restoreStart' || type === 'start';
}

function readRunLine(line: string): LogHead | undefined {
  return (
    toRunLine('start', START.exec(line), line) ??
    toRunLine('end', END.exec(line), line) ??
    toRunLine('report', REPORT.exec(line), line)
  );
}

function toRunLine(
  kind: LogKind,
  found: RegExpExecArray | null,
  line: string,
): LogHead | undefined {
  const requestId = found?.[1];
  if (requestId === undefined) return undefined;
  const head = { kind, requestId, message: line.trimEnd(), takes: 'none' } as const;
  return kind === 'report' && FAILED_STATUS.test(line) ? { ...head, level: 'error' } : head;
}

function readFailureLine(line: string): LogHead | undefined {
  const exit = EXIT.exec(line);
  const message = line.trimEnd();
  if (exit?.[1] !== undefined)
    return { kind: 'platform', level: 'error', requestId: exit[1], message, takes: 'every' };
  const [, time, requestId] = TIMED_OUT.exec(line) ?? [];
  if (time === undefined || requestId === undefined) return undefined;
  const words = message.slice(time.length + requestId.length + 2);
  return { kind: 'platform', level: 'error', time, requestId, message: words, takes: 'none' };
}

function readNotice(line: string): LogHead | undefined {
  const isInit = INIT.test(line);
  if (!isInit && !NOTICE.test(line)) return undefined;
  const head = {
    kind: isInit ? 'init' : 'platform',
    message: line.trimEnd(),
    takes: 'none',
  } as const;
  return FAILED_STATUS.test(line) ? { ...head, level: 'error' } : head;
}
