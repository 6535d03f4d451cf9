// Which events of a log stream belong to one run: those between its START and its REPORT, with or without its request id.
import type { LogHead } from '../log-line.ts';
import { readPlatformEvent, toEventHead } from '../platform-event.ts';
import { readPlatformLine } from '../platform-line.ts';
import type { LogEvent } from './log-reader.ts';

export interface RunEvents {
  readonly events: readonly LogEvent[];
  /** The run began here; an event of another run may only mention it. */
  readonly hasStart: boolean;
  /** Both ends are there. */
  readonly isWhole: boolean;
}

type EventMark = Pick<LogHead, 'kind' | 'requestId'>;

interface Segment {
  readonly from: number;
  /** The REPORT's place; undefined while it has not arrived. */
  readonly report: number | undefined;
  /** The first event after it that is surely not of this run. */
  readonly end: number;
}

/**
 * `events` of one stream, in order of time. An environment works on one run at a time, so what stands between the ends is the
 * run's. Without START or REPORT (they can be switched off by the system log level) it is from the first event with the
 * request id to the last. An Event that was tried again may be there more than once.
 */
export function pickRunEvents(events: readonly LogEvent[], requestId: string): RunEvents {
  const marks = events.map(({ message }) => readMark(message));
  const isNaming = ({ message }: LogEvent) => message.includes(requestId);
  const names = (from: number, end: number) => {
    const last = events.slice(from, end).findLastIndex(isNaming) + from;
    // REPORT's trace may be an event of its own.
    return events[last + 1]?.message.startsWith('XRAY TraceId: ') ? last + 1 : last;
  };
  const segments = listSegments(marks, requestId);
  const picked = segments.flatMap(({ from, report, end }) =>
    slice(events, marks, requestId, from, report === undefined ? end : names(from, end) + 1),
  );
  if (segments.length > 0) {
    const isWhole = segments.every(({ report }) => report !== undefined);
    return { events: picked, hasStart: true, isWhole };
  }
  const first = events.findIndex(isNaming);
  if (first === -1) return { events: [], hasStart: false, isWhole: false };
  const last = names(first, events.length);
  const mentions = slice(events, marks, requestId, first, last + 1);
  return { events: mentions, hasStart: false, isWhole: false };
}

type Marks = readonly (EventMark | undefined)[];

function listSegments(marks: Marks, requestId: string): readonly Segment[] {
  const segments: Segment[] = [];
  let open: { from: number; report: number | undefined } | undefined;
  let next = -1;
  marks.forEach((mark, at) => {
    const isOurs = mark?.requestId === requestId;
    if (mark?.kind === 'start' && open?.report !== undefined) {
      segments.push({ ...open, end: at });
      open = undefined;
    }
    if (mark?.kind === 'start' && isOurs) open ??= { from: findInit(marks, at), report: undefined };
    else if (mark?.kind === 'start' && open !== undefined && next === -1) next = at;
    if (mark?.kind === 'report' && isOurs && open !== undefined) open.report = at;
  });
  if (open === undefined) return segments;
  // While REPORT has not arrived: up to the next run's START, as far as the stream goes.
  const end = open.report === undefined && next > open.from ? next : marks.length;
  return [...segments, { ...open, end }];
}

/** Where several runs share an environment (managed instances), the others' marks stand among ours. */
function slice(
  events: readonly LogEvent[],
  marks: Marks,
  requestId: string,
  from: number,
  end: number,
): readonly LogEvent[] {
  return events.slice(from, end).filter((_, at) => !isOthers(marks[from + at], requestId));
}

/** Is this the first event of another run? Then everything of ours came before it. */
export function isOtherStart({ message }: LogEvent, requestId: string): boolean {
  const mark = readMark(message);
  return mark?.kind === 'start' && mark.requestId !== requestId;
}

function readMark(message: string): EventMark | undefined {
  const line = message.split('\n', 1)[0] ?? '';
  const event = readPlatformEvent(line);
  return event === undefined ? readPlatformLine(line) : toEventHead(event, line);
}

/** A cold start's own lines come before START and name no run. */
function findInit(marks: Marks, start: number): number {
  let from = start;
  for (let at = start - 1; at >= 0; at -= 1) {
    const kind = marks[at]?.kind;
    if (kind === 'start' || kind === 'end' || kind === 'report') break;
    if (kind === 'init') from = at;
  }
  return from;
}

function isOthers(mark: EventMark | undefined, requestId: string): boolean {
  const isRunMark = mark?.kind === 'start' || mark?.kind === 'end' || mark?.kind === 'report';
  return isRunMark && mark?.requestId !== requestId;
}
