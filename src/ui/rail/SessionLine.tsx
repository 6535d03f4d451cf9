// Who we are and until when.
import type { ReadonlySignal } from '@preact/signals';
import type { Session } from '../../state/session/session.ts';
import { useSessionViews } from '../session/session-views-module.ts';
import { formatStatus } from './format-status.ts';
import styles from './Rail.module.css';

export interface SessionLineProps {
  readonly session: Session;
  /** A run is under way. */
  readonly isWaiting: ReadonlySignal<boolean>;
  readonly hasSignIn: boolean;
}

export function SessionLine(props: SessionLineProps) {
  const { session, hasSignIn } = props;
  if (session.entrance.value !== undefined) return <Panel {...props} />;
  return (
    <p class={styles.session}>
      {!hasSignIn && <b>Guest</b>}
      <span>{formatStatus(session.status.value)}</span>
      {session.storageTrouble.value !== undefined && <span>{session.storageTrouble.value}</span>}
    </p>
  );
}

function Panel({ session, isWaiting }: SessionLineProps) {
  const views = useSessionViews();
  const entrance = session.entrance.value;
  if (entrance === undefined || views.kind !== 'loaded') return null;
  return <views.module.SessionPanel {...{ session, isWaiting, entrance }} />;
}
