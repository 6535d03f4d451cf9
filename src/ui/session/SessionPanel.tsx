// Who is signed in, in which role and until when; the ways in and out.
import { explainFailure } from '../../domain/failure/explain-failure.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Entrance } from '../../state/session/entrance.ts';
import type { Session } from '../../state/session/session.ts';
import { Button } from '../parts/Button.tsx';
import { formatStatus } from '../rail/format-status.ts';
import { RoleChoice } from './RoleChoice.tsx';
import styles from './Session.module.css';

export interface SessionPanelProps {
  readonly session: Session;
  readonly entrance: Entrance;
}

export function SessionPanel({ session, entrance }: SessionPanelProps) {
  const { signIn } = entrance;
  const status = signIn.status.value;
  const isGuest = entrance.isGuest.value;
  const person = status.kind === 'signed in' && !isGuest ? status.person : undefined;
  return (
    <section class={styles.panel} aria-label="Session">
      <b>{isGuest ? 'Guest' : (person?.name ?? 'Not signed in')}</b>
      {person !== undefined && <RoleChoice person={person} entrance={entrance} />}
      <span>{formatStatus(session.status.value)}</span>
      <Trouble session={session} entrance={entrance} />
      <p class={styles.offer}>
        {person !== undefined ? (
          <Button kind="quiet" onPress={() => void signIn.signOut()}>
            Sign out
          </Button>
        ) : (
          status.kind !== 'signing in' && (
            <Button kind="quiet" onPress={() => void entrance.enter()}>
              {status.kind === 'signed out' && status.hasEnded ? 'Sign in again' : 'Sign in'}
            </Button>
          )
        )}
        {status.kind === 'signed out' && !isGuest && !entrance.isGuestRefused.value && (
          <Button kind="quiet" onPress={() => void entrance.goAsGuest()}>
            Go on as a guest
          </Button>
        )}
      </p>
    </section>
  );
}

/** What the last sign-in came to, and what the identity pool said to it. */
function Trouble({ session, entrance }: SessionPanelProps) {
  const { environment, signIn } = entrance;
  const status = signIn.status.value;
  const now = session.status.value;
  if (entrance.isGuestRefused.value && status.kind === 'signed out') {
    return <p role="alert">Guests are not let in here: sign in.</p>;
  }
  const failure: Failure | undefined =
    status.kind === 'signed out' ? status.failure : now.kind === 'failed' ? now.failure : undefined;
  if (failure === undefined) return null;
  const words = explainFailure(failure, {
    environmentName: environment.name,
    region: environment.region,
    identityPoolId: environment.identityPoolId,
    functionName: '',
    qualifier: '',
    endpoint: environment.signIn?.domain ?? '',
  });
  return (
    <p role="alert">
      <b>{words.title}.</b> {words.happened} {words.next.join(' ')}
    </p>
  );
}
