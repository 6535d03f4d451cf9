// The way in, where it is missed: beside the sentence that says why nothing can be invoked.
import type { Entrance } from '../../state/session/entrance.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Session.module.css';
import { Trouble } from './Trouble.tsx';

export function SignInOffer({ entrance }: { readonly entrance: Entrance }) {
  const { signIn } = entrance;
  const status = signIn.status.value;
  if (entrance.isGuest.value) return null;
  switch (status.kind) {
    case 'signed in':
      return null;
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
          {status.failure !== undefined && (
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
