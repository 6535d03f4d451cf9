// One execution environment: a process of its own that runs one function version, one event at a time.
import type { FunctionTarget } from '../lambda/resolve-function.ts';
import { createEnvironmentLog, type EnvironmentLog } from './environment-log.ts';
import {
  type FunctionProcess,
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
  readonly log: EnvironmentLog;
  readonly startedAtMs: number;
  /** The process has ended and all it wrote has been read. */
  readonly exited: Promise<ProcessExit>;
  isAlive(): boolean;
  kill(): void;
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
  const exited = awaitExit(child);
  exited.then(() => api.drained()).then(() => api.close());

  return {
    ...names,
    target,
    api,
    log: createEnvironmentLog(child.stdout, child.stderr),
    startedAtMs,
    exited,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: () => killFunctionProcess(child),
    maxMemoryKb: () => maxRssKb,
    memoryKb() {
      const rssKb = readRssKb(child.pid);
      raise(rssKb);
      return rssKb;
    },
  };
}

/** `close` comes after the last of the output, `exit` might not. */
function awaitExit(child: FunctionProcess): Promise<ProcessExit> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}
