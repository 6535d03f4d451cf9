// The way in, where it is missed: beside the sentence that says why nothing can be invoked.

import type { Session } from '../../state/session/session.ts';
import type { Entrance } from '../../state/session/shown.ts';
import { Button } from '../parts/Button.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import styles from './Session.module.css';
import { Trouble } from './Trouble.tsx';

export interface SignInOfferProps {
  readonly session: Session;
  readonly entrance: Entrance;
}

export function SignInOffer({ session, entrance }: SignInOfferProps) {
  const { signIn } = entrance;
  const status = signIn.status.value;
  if (entrance.isGuest.value) return null;
  switch (status.kind) {
    case 'signed in':
      // Elsewhere it stands with the person’s name; missed, it stands where it stops the press.
      return session.status.value.kind === 'choosing a role' ? (
        <p class={styles.offer}>
          <RoleChoice person={status.person} entrance={entrance} />
        </p>
      ) : null;
    case 'signing in':
      return status.isBeside ? (
        <p class={styles.offer}>
          <span>Go on in the window that has opened.</span>
          <Button kind="quiet" onPress={signIn.giveUp}>
            Give up signing in
          </Button>
        </p>
      ) : null;
    case 'signed out':
      return (
        <>
          {status.failure !== undefined && status.failure.operation !== 'RenewSignIn' && (
            <Trouble failure={status.failure} environment={entrance.environment} />
          )}
          <p class={styles.offer}>
            <Button kind="second" onPress={() => void entrance.enter()}>
              {status.hasEnded ? 'Sign in again' : 'Sign in'}
            </Button>
          </p>
        </>
      );
  }
}
