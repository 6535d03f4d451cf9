// Who we are and until when.
import type { SessionStatus } from '../../domain/session/session.ts';
import type { Session } from '../../state/session/session.ts';
import styles from './Rail.module.css';

export function SessionLine({ session }: { readonly session: Session }) {
  return (
    <p class={styles.session}>
      <b>Guest</b>
      <span>{formatStatus(session.status.value)}</span>
      {session.storageTrouble.value !== undefined && <span>{session.storageTrouble.value}</span>}
    </p>
  );
}

function formatStatus(status: SessionStatus): string {
  switch (status.kind) {
    case 'none':
      return 'no credentials yet';
    case 'starting':
      return 'getting credentials…';
    case 'ready':
      return `credentials until ${formatTime(status.expiresAt)}, renewed when needed`;
    case 'failed':
      return 'no credentials: press Invoke to see why';
  }
}

function formatTime(epochMs: number): string {
  return new Date(epochMs).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
