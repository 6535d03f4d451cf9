// Starts an environment and waits until its handler is loaded, or says why it could not be.
import { createPlatformLog } from './create-platform-log.ts';
import { toVerdict, type Verdict } from './ending.ts';
import { type Environment, startEnvironment } from './environment.ts';
import type { LogRecord } from './environment-log.ts';
import type { Invocation } from './invocation.ts';

export interface Initialised {
  readonly environment: Environment;
  readonly initMs: number;
  /** Present where the handler could not be loaded; the process has ended then. */
  readonly failure?: Verdict;
}

export interface InitRequest {
  readonly invocation: Invocation;
  readonly runtimeClient: string;
  /** Told of each process as soon as it runs, so that none is left behind. */
  readonly onStart: (environment: Environment) => void;
}

/** Lambda's own limit for the first attempt; the second one has the function's time. */
const INIT_LIMIT_MS = 10_000;

/** Lambda tries a failed initialisation once more, as part of the run that waits for it. */
export async function initialise(request: InitRequest): Promise<Initialised> {
  const first = await attempt(request, 'init', []);
  if (first.failure === undefined) return first;
  return attempt(request, 'invoke', first.environment.log.take());
}

async function attempt(
  { invocation, runtimeClient, onStart }: InitRequest,
  phase: 'init' | 'invoke',
  earlier: readonly LogRecord[],
): Promise<Initialised> {
  const { target, region, requestId } = invocation;
  const log = createPlatformLog(target.fn.settings, region);
  const environment = await startEnvironment(target, region, runtimeClient);
  onStart(environment);
  environment.log.add(earlier);
  if (phase === 'init') {
    environment.log.write(log.initStart(target.fn.name, target.version, environment.logStream));
  }
  const { timeoutSeconds } = target.fn.settings;
  const limitMs = phase === 'init' ? INIT_LIMIT_MS : timeoutSeconds * 1000;
  const failure = await awaitInit(environment, limitMs, requestId);
  const initMs = performance.now() - environment.startedAtMs;
  if (failure === undefined) return { environment, initMs };
  environment.kill();
  await environment.exited;
  const { errorType } = failure;
  const status = failure.status === 'timeout' ? 'timeout' : 'error';
  environment.log.write(log.initReport({ initMs, phase, status, ...(errorType && { errorType }) }));
  return { environment, initMs, failure };
}

async function awaitInit(
  environment: Environment,
  limitMs: number,
  requestId: string,
): Promise<Verdict | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<'timed out'>((resolve) => {
    timer = setTimeout(resolve, limitMs, 'timed out');
  });
  const exited = environment.exited.then((exit) => ({ kind: 'exited', exit }) as const);
  const first = await Promise.race([environment.api.initEnd, exited, timedOut]);
  clearTimeout(timer);
  if (first === 'timed out') return toVerdict({ kind: 'timed out' }, requestId, limitMs / 1000);
  switch (first.kind) {
    case 'ready':
      return undefined;
    case 'exited':
      return toVerdict(first, requestId, limitMs / 1000);
    case 'error': {
      const { errorType } = JSON.parse(first.body.toString()) as { errorType: string };
      return { payload: first.body, isFunctionError: true, status: 'error', errorType };
    }
  }
}
