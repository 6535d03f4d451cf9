// The environments of all functions: one run at a time in each, more of them when more runs come at once.
import { createConcurrency } from './concurrency.ts';
import type { Environment } from './environment.ts';
import { createIdleEnvironments } from './idle-environments.ts';
import { initialise } from './initialise.ts';
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

export function createEnvironmentPool(runtimeClient: string): EnvironmentPool {
  const alive = new Set<Environment>();
  const underWay = new Set<Promise<InvocationEnd>>();
  const idle = createIdleEnvironments();
  const concurrency = createConcurrency();
  let isStopped = false;

  function onStart(environment: Environment): void {
    alive.add(environment);
    environment.exited.then(() => alive.delete(environment));
    if (isStopped) environment.kill();
  }

  async function runInOne(invocation: Invocation): Promise<InvocationEnd> {
    const key = toKey(invocation);
    const warm = idle.take(key);
    const started =
      warm === undefined ? await initialise({ invocation, runtimeClient, onStart }) : undefined;
    const environment = warm ?? started?.environment;
    if (environment === undefined) throw new Error('An environment is warm or has been started.');
    const end = await runInvocation(environment, invocation, started);
    idle.keep(key, environment);
    return end;
  }

  function run(invocation: Invocation): Promise<InvocationEnd> {
    const leave = concurrency.enter(invocation.target.fn);
    const end = runInOne(invocation).finally(() => {
      leave();
      underWay.delete(end);
    });
    underWay.add(end);
    return end;
  }

  function killAll(): void {
    for (const environment of alive) environment.kill();
  }

  return {
    run,
    killAll,
    async enqueue(invocation) {
      // With nothing under way and no concurrency reserved this waits for ever, as the event does on AWS.
      while (concurrency.isFull(invocation.target.fn)) await Promise.race(underWay);
      return run(invocation);
    },
    async stop() {
      isStopped = true;
      killAll();
      await Promise.allSettled(underWay);
      await Promise.all([...alive].map(({ exited }) => exited));
    },
  };
}

/** A tenant never shares an environment, and a saved handler is never served by an old one. */
function toKey({ target, region, tenantId }: Invocation): string {
  return JSON.stringify([region, target.fn.name, target.version, target.fn.modifiedAtMs, tenantId]);
}
