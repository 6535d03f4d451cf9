// The log of one environment: what its process writes and what the platform adds, in order.
import type { Readable } from 'node:stream';

export interface EnvironmentLog {
  /** Adds text of the platform's own. */
  write(text: string): void;
  /** Waits until all that the process has written so far is in the log. */
  readOutput(): Promise<void>;
  /** All that was logged since this was last called. */
  take(): Buffer;
}

export function createEnvironmentLog(...outputs: readonly Readable[]): EnvironmentLog {
  let chunks: Buffer[] = [];
  for (const output of outputs) output.on('data', (chunk: Buffer) => chunks.push(chunk));
  return {
    write(text) {
      chunks.push(Buffer.from(text));
    },
    readOutput,
    take() {
      const taken = Buffer.concat(chunks);
      chunks = [];
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
