// The environments that wait for their next run, warm.
import type { Environment } from './environment.ts';

export interface IdleEnvironments {
  /** One that serves this key, no longer idle. */
  take(key: string): Environment | undefined;
  /** Keeps it for a while, unless its process has ended. */
  keep(key: string, environment: Environment): void;
}

interface Entry {
  readonly key: string;
  readonly environment: Environment;
  readonly expiry: NodeJS.Timeout;
}

/** Long enough for the next press, short enough not to leave a burst's processes about for the day. */
const IDLE_MS = 5 * 60 * 1000;

export function createIdleEnvironments(): IdleEnvironments {
  let entries: readonly Entry[] = [];

  function drop(entry: Entry): void {
    clearTimeout(entry.expiry);
    entries = entries.filter((each) => each !== entry);
  }

  return {
    take(key) {
      const found = entries.find((each) => each.key === key && each.environment.isAlive());
      if (found !== undefined) drop(found);
      return found?.environment;
    },
    keep(key, environment) {
      if (!environment.isAlive()) return;
      const expiry = setTimeout(() => environment.kill(), IDLE_MS).unref();
      const entry = { key, environment, expiry };
      entries = [...entries, entry];
      environment.exited.then(() => drop(entry));
    },
  };
}
