// Why nothing can be invoked right now, before anything is sent.
import type { Environment } from '../config/config.ts';
import type { SessionStatus } from '../session/session.ts';

export interface Surroundings {
  readonly environment: Environment | undefined;
  readonly session: SessionStatus | undefined;
  readonly isOnline: boolean;
  /** The part of the page that checks a draft. */
  readonly checks: 'loading' | 'ready' | 'failed';
}

/** A sentence for beside the Invoke button; undefined when the way is free. */
export function explainObstacle(surroundings: Surroundings): string | undefined {
  const { environment, session, isOnline, checks } = surroundings;
  if (environment === undefined) {
    return 'No environment is set up, so there is nothing to invoke on.';
  }
  if (!isOnline) {
    return 'This device is offline. Nothing is sent, now or later: press Invoke once it is connected again.';
  }
  if (checks === 'failed') {
    return 'A part of this page could not be loaded, so nothing can be sent. Copy what you typed and reload the page.';
  }
  switch (session?.kind) {
    case 'signed out':
      return session.hasEnded
        ? 'Your sign-in has ended. Sign in again to go on: what you typed stays.'
        : `Sign in to invoke on ${environment.name}.`;
    case 'signing in':
      return 'Signing in…';
    case 'choosing a role':
      return 'Choose the role to work with: you have several.';
  }
  return undefined;
}
