// Who is signed in, in which role and until when; the ways in and out.
import type { ReadonlySignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Session } from '../../state/session/session.ts';
import type { Entrance } from '../../state/session/shown.ts';
import { Button } from '../parts/Button.tsx';
import { formatStatus } from '../rail/format-status.ts';
import { RoleChoice } from './RoleChoice.tsx';
import styles from './Session.module.css';
import { Trouble } from './Trouble.tsx';

export interface SessionPanelProps {
  readonly session: Session;
  readonly entrance: Entrance;
  /** A run is under way: who leaves the page now never sees its answer. */
  readonly isWaiting: ReadonlySignal<boolean>;
}

export function SessionPanel({ session, entrance, isWaiting }: SessionPanelProps) {
  const status = entrance.signIn.status.value;
  const isGuest = entrance.isGuest.value;
  const person = status.kind === 'signed in' && !isGuest ? status.person : undefined;
  return (
    <section class={styles.panel} aria-label="Session">
      <b>{isGuest ? 'Guest' : (person?.name ?? 'Not signed in')}</b>
      {person !== undefined && session.status.value.kind !== 'choosing a role' && (
        <RoleChoice person={person} entrance={entrance} />
      )}
      <span>{formatStatus(session.status.value)}</span>
      <PoolTrouble session={session} entrance={entrance} />
      <Ways entrance={entrance} isOff={isWaiting.value} />
    </section>
  );
}

interface WaysProps {
  readonly entrance: Entrance;
  readonly isOff: boolean;
}

/** In and out. Both leave the page, so neither does while a run is under way. */
function Ways({ entrance, isOff }: WaysProps) {
  const { signIn } = entrance;
  const status = signIn.status.value;
  const isGuest = entrance.isGuest.value;
  const id = useId();
  const off = { isOff, describedBy: isOff ? id : undefined };
  const isIn = status.kind === 'signed in' && !isGuest;
  return (
    <>
      <p class={styles.offer}>
        {isIn && (
          <Button kind="quiet" {...off} onPress={() => void signIn.signOut()}>
            Sign out
          </Button>
        )}
        {!isIn && status.kind !== 'signing in' && (
          <Button kind="quiet" {...off} onPress={() => void entrance.enter()}>
            {status.kind === 'signed out' && status.hasEnded ? 'Sign in again' : 'Sign in'}
          </Button>
        )}
        {status.kind === 'signed out' && !isGuest && !entrance.isGuestRefused.value && (
          <Button kind="quiet" onPress={() => void entrance.goAsGuest()}>
            Go on as a guest
          </Button>
        )}
      </p>
      {isOff && <span id={id}>Once the run has ended: leaving would lose its answer.</span>}
    </>
  );
}

/** Where the identity pool has refused; what the login has refused stands where one signs in. */
function PoolTrouble({ session, entrance }: Omit<SessionPanelProps, 'isWaiting'>) {
  const status = session.status.value;
  if (entrance.isGuestRefused.value && entrance.signIn.status.value.kind === 'signed out') {
    return <p role="alert">Guests are not let in here: sign in.</p>;
  }
  if (status.kind !== 'failed') return null;
  return <Trouble failure={status.failure} environment={entrance.environment} />;
}
