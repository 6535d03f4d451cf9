// What a session shows: set by the part that does the work, which is loaded later.
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Environment } from '../../domain/config/config.ts';
import type { SessionStatus } from '../../domain/session/session.ts';
import type { SignInState } from './sign-in.ts';

/** The ways into an environment that has a sign-in. */
export interface Entrance {
  readonly environment: Environment;
  readonly signIn: SignInState;
  readonly isGuest: ReadonlySignal<boolean>;
  /** The role that was chosen here; undefined: the config's, or the pool's own choice. */
  readonly chosenRole: ReadonlySignal<string | undefined>;
  chooseRole(roleArn: string): void;
  /** Without signing in, where the pool lets guests in. */
  goAsGuest(): Promise<void>;
  /** The pool has said that it lets no guests in. */
  readonly isGuestRefused: ReadonlySignal<boolean>;
  /** Answers whether somebody is signed in now. */
  enter(): Promise<boolean>;
}

export interface Shown {
  readonly status: Signal<SessionStatus>;
  readonly storageTrouble: Signal<string | undefined>;
  readonly entrance: Signal<Entrance | undefined>;
}
