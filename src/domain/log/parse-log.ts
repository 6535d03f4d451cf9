// A log's text as entries, in any mixture of formats.
import { readJsonLine } from './json-line.ts';
import type { LogHead, LogLine } from './log-line.ts';
import { readPlatformLine } from './platform-line.ts';
import { readTextLine } from './text-line.ts';

/** What goes on from an unmarked line: indentation, closing brackets, and the seams of stack traces. */
const GOES_ON =
  /^(?:[\s})\]]|Caused by: |Suppressed: |Traceback \(|During handling of |The above exception |goroutine \d)/;
const TRACEBACK = /(?:^|\r)Traceback \(/;

interface OpenEntry {
  readonly head: LogHead;
  readonly start: number;
  end: number;
  /** Where the head's own line ends: what follows is continuation. */
  readonly headEnd: number;
  lastLine: string;
  hasTraceback: boolean;
}

/**
 * Never fails: a line that nobody knows is a `message`, or goes on from the entry before.
 * The texts of all entries joined by LF give `text` again, but for a line break at its end. Nothing but white space gives none.
 */
export function parseLog(text: string): LogLine[] {
  const reading = parseLogInSteps(text);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** So many lines are read in a few milliseconds. */
const LINES_A_STEP = 500;

/** The same for a log of any length: stops between steps, so that the page's thread is free for others. */
export function* parseLogInSteps(text: string): Generator<undefined, LogLine[]> {
  const entries: OpenEntry[] = [];
  let count = 0;
  for (let start = 0; start < text.length; ) {
    const breakAt = text.indexOf('\n', start);
    const end = breakAt === -1 ? text.length : breakAt;
    addLine(entries, text.slice(start, end).replace(/\r$/, ''), start, end);
    start = end + 1;
    count += 1;
    if (count % LINES_A_STEP === 0) yield;
  }
  return entries.map((entry) => toLine(entry, text));
}

function addLine(entries: OpenEntry[], line: string, start: number, end: number): void {
  const open = entries.at(-1);
  if (open === undefined && line.trim() === '') return;
  const head = readHead(line);
  const hasTraceback = TRACEBACK.test(line);
  if (head === undefined && open !== undefined && goesOn(open, line)) {
    open.end = end;
    open.lastLine = line;
    open.hasTraceback ||= hasTraceback;
    return;
  }
  // Blank lines at the very beginning belong to the first entry, so that nothing is lost.
  const from = open === undefined ? 0 : start;
  const entry = { head: head ?? toBare(line), start: from, end, headEnd: end };
  entries.push({ ...entry, lastLine: line, hasTraceback });
}

function readHead(line: string): LogHead | undefined {
  return readPlatformLine(line) ?? readJsonLine(line) ?? readTextLine(line);
}

function toBare(line: string): LogHead {
  return { kind: 'message', message: line, takes: 'indented' };
}

function goesOn(open: OpenEntry, line: string): boolean {
  if (line.trim() === '') return true;
  if (open.head.takes !== 'indented') return open.head.takes === 'every';
  if (GOES_ON.test(line)) return true;
  // A Python traceback ends with its one line that is not indented.
  return open.hasTraceback && /^\s/.test(open.lastLine);
}

function toLine({ head, start, end, headEnd }: OpenEntry, text: string): LogLine {
  const { takes: _, message, ...fields } = head;
  const whole = `${message}${text.slice(headEnd, end)}`;
  const line = { ...fields, text: text.slice(start, end), message: toLineFeeds(whole) };
  return end === text.length ? { ...line, unterminated: true } : line;
}

/** Python's runtime separates the lines of a traceback by CR alone. */
function toLineFeeds(message: string): string {
  return message.replace(/\r\n?/g, '\n').trimEnd();
}
