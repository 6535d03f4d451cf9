// One execution environment: a process of its own that runs one function version, one event at a time.
import type { FunctionTarget } from '../lambda/resolve-function.ts';
import {
  killFunctionProcess,
  type LogNames,
  makeLogNames,
  startFunctionProcess,
} from './function-process.ts';
import { readRssKb } from './process-memory.ts';
import { type RuntimeApi, startRuntimeApi } from './runtime-api.ts';

export interface ProcessExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Environment extends LogNames {
  readonly target: FunctionTarget;
  readonly api: RuntimeApi;
  readonly startedAtMs: number;
  /** The process has ended and all it wrote has been read. */
  readonly exited: Promise<ProcessExit>;
  isAlive(): boolean;
  kill(): void;
  /** Adds text of the platform's own to the log. */
  log(text: string): void;
  /** Waits until all that the process has written so far is in the log. */
  readOutput(): Promise<void>;
  /** All that was logged since this was last called. */
  takeLog(): Buffer;
  /** The most that the process has held so far, as far as the system tells. */
  maxMemoryKb(): number;
  /** What it holds right now; undefined where the system does not tell. */
  memoryKb(): number | undefined;
}

/** Starts the process; `api.initEnd` says how its initialisation went. */
export async function startEnvironment(
  target: FunctionTarget,
  region: string,
  runtimeClient: string,
): Promise<Environment> {
  let maxRssKb = 0;
  const raise = (rssKb: number | undefined) => {
    maxRssKb = Math.max(maxRssKb, rssKb ?? 0);
  };
  const api = await startRuntimeApi(raise);
  const names = makeLogNames(target);
  const startedAtMs = performance.now();
  const child = startFunctionProcess({
    ...names,
    target,
    region,
    runtimeApi: api.address,
    runtimeClient,
  });
  let chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const exited = new Promise<ProcessExit>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  exited.then(() => api.close());

  return {
    ...names,
    target,
    api,
    startedAtMs,
    exited,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: () => killFunctionProcess(child),
    log: (text) => void chunks.push(Buffer.from(text)),
    readOutput,
    takeLog() {
      const taken = Buffer.concat(chunks);
      chunks = [];
      return taken;
    },
    maxMemoryKb: () => maxRssKb,
    memoryKb() {
      const rssKb = readRssKb(child.pid);
      raise(rssKb);
      return rssKb;
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
