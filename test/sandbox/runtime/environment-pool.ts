// The environments of all functions: one run at a time in each, more of them when more runs come at once.
import { ServiceError } from '../http/service-error.ts';
import type { Environment } from './environment.ts';
import { type Initialised, initialise } from './initialise.ts';
import type { Invocation, InvocationEnd } from './invocation.ts';
import { runInvocation } from './run-invocation.ts';

export interface EnvironmentPool {
  /** Throws at once where the function's reserved concurrency is used up; otherwise never rejects. */
  run(invocation: Invocation): Promise<InvocationEnd>;
  /** Waits until the function has concurrency to spare. */
  enqueue(invocation: Invocation): Promise<InvocationEnd>;
  /** Kills every process and waits until all of them have ended. */
  stop(): Promise<void>;
  /** The same without waiting, for a program that is ending. */
  killAll(): void;
}

interface Idle {
  readonly key: string;
  readonly environment: Environment;
  readonly expiry: NodeJS.Timeout;
}

/** Long enough for the next press, short enough not to leave a burst's processes about for the day. */
const IDLE_MS = 5 * 60 * 1000;

export function createEnvironmentPool(runtimeClient: string): EnvironmentPool {
  const running = new Set<Environment>();
  const underWay = new Set<Promise<InvocationEnd>>();
  const concurrency = new Map<string, number>();
  let idle: readonly Idle[] = [];
  let stopped = false;

  function remember(environment: Environment): void {
    running.add(environment);
    environment.exited.then(() => running.delete(environment));
    if (stopped) environment.kill();
  }

  function takeIdle(key: string): Environment | undefined {
    const found = idle.find((each) => each.key === key && each.environment.isAlive());
    if (found === undefined) return undefined;
    clearTimeout(found.expiry);
    idle = idle.filter((each) => each !== found);
    return found.environment;
  }

  function giveBack(key: string, environment: Environment): void {
    if (!environment.isAlive()) return;
    const expiry = setTimeout(() => environment.kill(), IDLE_MS).unref();
    const entry = { key, environment, expiry };
    idle = [...idle, entry];
    environment.exited.then(() => {
      clearTimeout(expiry);
      idle = idle.filter((each) => each !== entry);
    });
  }

  async function runInOne(invocation: Invocation): Promise<InvocationEnd> {
    const key = toKey(invocation);
    const warm = takeIdle(key);
    const started: Initialised | undefined =
      warm === undefined
        ? await initialise({ invocation, runtimeClient, onStart: remember })
        : undefined;
    const environment = warm ?? started?.environment;
    if (environment === undefined)
      throw new Error('An environment is warm or has just been started.');
    const end = await runInvocation(environment, invocation, started);
    giveBack(key, environment);
    return end;
  }

  function isFull({ target }: Invocation): boolean {
    const { name, settings } = target.fn;
    return (
      (concurrency.get(name) ?? 0) >= (settings.reservedConcurrency ?? Number.POSITIVE_INFINITY)
    );
  }

  function run(invocation: Invocation): Promise<InvocationEnd> {
    if (isFull(invocation)) throw toThrottle();
    const { name } = invocation.target.fn;
    concurrency.set(name, (concurrency.get(name) ?? 0) + 1);
    const end = runInOne(invocation).finally(() => {
      concurrency.set(name, (concurrency.get(name) ?? 1) - 1);
      underWay.delete(end);
    });
    underWay.add(end);
    return end;
  }

  return {
    run,
    async enqueue(invocation) {
      // With nothing under way and no concurrency reserved this waits for ever, as the event does on AWS.
      while (isFull(invocation)) await Promise.race(underWay);
      return run(invocation);
    },
    async stop() {
      stopped = true;
      for (const environment of running) environment.kill();
      await Promise.allSettled(underWay);
      await Promise.all([...running].map((environment) => environment.exited));
    },
    killAll() {
      for (const environment of running) environment.kill();
    },
  };
}

/** A tenant never shares an environment with another, and a saved handler is never served by an old one. */
function toKey({ target, region, tenantId }: Invocation): string {
  return JSON.stringify([region, target.fn.name, target.version, target.fn.modifiedAtMs, tenantId]);
}

function toThrottle(): ServiceError {
  return new ServiceError('TooManyRequestsException', 429, 'Rate Exceeded.', {
    members: { Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded' },
    headers: { 'Retry-After': '1' },
  });
}
