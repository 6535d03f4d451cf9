// Who we are and until when.
import type { Session } from '../../state/session/session.ts';
import { useSessionViews } from '../session/session-views-module.ts';
import { formatStatus } from './format-status.ts';
import styles from './Rail.module.css';

export interface SessionLineProps {
  readonly session: Session;
  readonly hasSignIn: boolean;
}

export function SessionLine({ session, hasSignIn }: SessionLineProps) {
  const entrance = session.entrance.value;
  if (entrance !== undefined) return <Panel session={session} />;
  return (
    <p class={styles.session}>
      {!hasSignIn && <b>Guest</b>}
      <span>{formatStatus(session.status.value)}</span>
      {session.storageTrouble.value !== undefined && <span>{session.storageTrouble.value}</span>}
    </p>
  );
}

function Panel({ session }: { readonly session: Session }) {
  const views = useSessionViews();
  const entrance = session.entrance.value;
  if (entrance === undefined || views.kind !== 'loaded') return null;
  return <views.module.SessionPanel session={session} entrance={entrance} />;
}
