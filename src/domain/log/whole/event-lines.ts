// CloudWatch's events as the lines of a log: what was written at once stays together, and every line has a time.
import type { LogLine } from '../log-line.ts';
import { parseLogInSteps } from '../parse-log.ts';
import type { LogEvent } from './log-reader.ts';

/** The log as one text, each event ended by a line break. */
export function toLogText(events: readonly LogEvent[]): string {
  return events.map(({ message }) => `${message.replace(/\r?\n$/, '')}\n`).join('');
}

/**
 * A line may join several events, as a trace that a runtime writes line by line; it never splits one, but for Lambda's own lines
 * and those that begin with a time or a level. Stops between steps: the log may be long.
 */
export function* readEventLines(events: readonly LogEvent[]): Generator<undefined, LogLine[]> {
  const parsed = yield* parseLogInSteps(toLogText(events));
  const lines: LogLine[] = [];
  let event = -1;
  let nextEventAt = 0;
  let at = 0;
  for (const line of parsed) {
    let isAtStart = false;
    while (event < events.length - 1 && nextEventAt <= at) {
      event += 1;
      isAtStart = nextEventAt === at;
      nextEventAt += toSize(events[event]);
    }
    const before = lines.at(-1);
    if (isAtStart || before === undefined || !isBare(line))
      lines.push(addTime(line, events[event]));
    else lines[lines.length - 1] = join(before, line);
    at += line.text.length + 1;
  }
  return lines;
}

function toSize(event: LogEvent | undefined): number {
  return (event?.message.replace(/\r?\n$/, '').length ?? 0) + 1;
}

function isBare({ kind, level, time }: LogLine): boolean {
  return kind === 'message' && level === undefined && time === undefined;
}

function addTime(line: LogLine, event: LogEvent | undefined): LogLine {
  if (line.time !== undefined || event === undefined) return line;
  return { ...line, time: new Date(event.atMs).toISOString() };
}

function join(before: LogLine, line: LogLine): LogLine {
  return {
    ...before,
    text: `${before.text}\n${line.text}`,
    message: `${before.message}\n${line.message}`,
  };
}
