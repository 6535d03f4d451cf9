// The log of one environment: what its process writes and what the platform adds, in order.
import type { Readable } from 'node:stream';
import { createOutputSplitter, type OutputEvent } from './split-output.ts';

/** One event as CloudWatch Logs keeps it, its line end included. */
export interface LogRecord {
  readonly timeMs: number;
  readonly bytes: Buffer;
}

export interface EnvironmentLog {
  /** Adds one event of the platform's own. */
  write(text: string): void;
  add(records: readonly LogRecord[]): void;
  /** Waits until all that the process has written so far is in the log. */
  readOutput(): Promise<void>;
  /** All that was logged since this was last called. */
  take(): readonly LogRecord[];
}

export function createEnvironmentLog(...outputs: readonly Readable[]): EnvironmentLog {
  let records: LogRecord[] = [];
  let newestMs = 0;

  /** Times never run backwards: CloudWatch Logs sorts by them. */
  function add(timeMs: number, bytes: Buffer): void {
    newestMs = Math.max(newestMs, timeMs);
    records.push({ timeMs: newestMs, bytes });
  }
  function addAll(events: readonly OutputEvent[]): void {
    for (const { timeMs = Date.now(), bytes } of events) add(timeMs, bytes);
  }

  const splitters = outputs.map((output) => {
    const splitter = createOutputSplitter();
    output.on('data', (chunk: Buffer) => addAll(splitter.push(chunk)));
    return splitter;
  });
  return {
    write: (text) => add(Date.now(), Buffer.from(text)),
    add(more) {
      for (const { timeMs, bytes } of more) add(timeMs, bytes);
    },
    readOutput,
    take() {
      for (const splitter of splitters) addAll(splitter.flush());
      const taken = records;
      records = [];
      return taken;
    },
  };
}

/**
 * A process writes its log before it answers, but answer and log come over two sockets. When the answer
 * is here the log is at least in the kernel, and one full turn of the event loop reads it.
 */
async function readOutput(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
