// Splits what a process writes into log events: a call of `console` is one, however many lines it has;
// of anything else each line is one.

export interface OutputEvent {
  readonly bytes: Buffer;
  /** When it was written, where the process says so. */
  readonly timeMs?: number;
}

export interface OutputSplitter {
  push(chunk: Buffer): readonly OutputEvent[];
  /** The last event, though its end has not come. */
  flush(): readonly OutputEvent[];
}

/**
 * Our runtime client announces each call in line with the rest of the output, which keeps their order.
 * AWS's own has a pipe of its own for that; without one it writes line ends within a call as `\r`.
 */
const MARK = '\0event ';
const ANNOUNCEMENT = /^\0event (\d+) (\d+)\n/;
const LONGEST_ANNOUNCEMENT = 48;
const LINE_END = 10;

export function createOutputSplitter(): OutputSplitter {
  let pending: Buffer = Buffer.alloc(0);

  /** Undefined: the next event is not all there. */
  function next(): OutputEvent | undefined {
    const head = pending.toString('latin1', 0, LONGEST_ANNOUNCEMENT);
    const [announcement, size = '', time] = ANNOUNCEMENT.exec(head) ?? [];
    if (announcement !== undefined) {
      const end = announcement.length + Number(size);
      return end > pending.byteLength ? undefined : cut(announcement.length, end, Number(time));
    }
    if (MARK.startsWith(head.slice(0, MARK.length)) || head.startsWith(MARK)) return undefined;
    const lineEnd = pending.indexOf(LINE_END);
    const mark = pending.indexOf(MARK);
    if (mark !== -1 && (lineEnd === -1 || mark < lineEnd)) return cut(0, mark);
    return lineEnd === -1 ? undefined : cut(0, lineEnd + 1);
  }

  function cut(start: number, end: number, timeMs?: number): OutputEvent {
    const bytes = pending.subarray(start, end);
    pending = pending.subarray(end);
    return timeMs === undefined ? { bytes } : { bytes, timeMs };
  }

  return {
    push(chunk) {
      pending = pending.byteLength === 0 ? chunk : Buffer.concat([pending, chunk]);
      const events: OutputEvent[] = [];
      for (let event = next(); event !== undefined; event = next()) events.push(event);
      return events;
    },
    flush() {
      const head = pending.toString('latin1', 0, LONGEST_ANNOUNCEMENT);
      const bytes = pending.subarray(ANNOUNCEMENT.exec(head)?.[0].length ?? 0);
      pending = Buffer.alloc(0);
      return bytes.byteLength === 0 ? [] : [{ bytes }];
    },
  };
}
