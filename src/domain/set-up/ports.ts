// Ports of the set-up screen: where environments are kept, and whether an address can be reached.
import type { Environment } from '../config/config.ts';
import type { Refused } from '../page/ports.ts';
import type { KeptEnvironments } from './kept-environments.ts';

/** None rejects. */
export interface EnvironmentStore {
  read(): Promise<KeptEnvironments>;
  /** The environment as it is kept: its id may be another, where another tab was first. */
  add(environment: Environment): Promise<Environment | Refused>;
  remove(id: string): Promise<Refused | undefined>;
}

/** `blocked`: by the page's own Content-Security-Policy, so nothing was sent. */
export type Reach = 'answers' | 'blocked' | 'silent';

export interface Reaching {
  /** Sends something harmless to the address and waits for any answer; never rejects. */
  reach(address: string, signal: AbortSignal): Promise<Reach>;
  /** Whether the policy has kept the page from calling this address. */
  wasBlocked(address: string): Promise<boolean>;
}
