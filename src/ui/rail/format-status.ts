// How a session stands, in a few words.
import type { SessionStatus } from '../../domain/session/session.ts';

export function formatStatus(status: SessionStatus): string {
  switch (status.kind) {
    case 'none':
      return 'no credentials yet';
    case 'signed out':
      return status.hasEnded ? 'the sign-in has ended' : 'sign in to invoke';
    case 'signing in':
      return 'signing in…';
    case 'choosing a role':
      return 'choose a role to work with';
    case 'starting':
      return 'getting credentials…';
    case 'ready':
      return `credentials until ${formatTime(status.expiresAt)}, renewed when needed`;
    case 'failed':
      return status.failure.kind === 'network' && !status.failure.online
        ? 'no credentials yet: offline at the last try'
        : 'no credentials: press Invoke to see why';
  }
}

function formatTime(epochMs: number): string {
  return new Date(epochMs).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
