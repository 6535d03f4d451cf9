// Why access cannot be checked right now. An environment's guard is no reason: nothing runs.
import type { SessionStatus } from '../session/session.ts';

/** A sentence for beside the button; undefined when the way is free. */
export function explainAccessObstacle(
  session: SessionStatus,
  isOnline: boolean,
): string | undefined {
  if (!isOnline) {
    return 'This device is offline: access can be checked once it is connected again.';
  }
  switch (session.kind) {
    case 'signed out':
      return session.hasEnded
        ? 'Your sign-in has ended: sign in again to check access.'
        : 'Sign in to check what you may invoke.';
    case 'signing in':
      return 'Access can be checked once you are signed in.';
    case 'choosing a role':
      return 'Choose a role first: access is checked for one role.';
    case 'none':
    case 'starting':
    case 'ready':
    case 'failed':
      return undefined;
  }
}
