// In the rail's foot: the environments are this browser's own, and the way to their screen.
import { Button } from '../parts/Button.tsx';
import styles from './SetUpPane.module.css';
import type { SetUpView } from './set-up-view.ts';

export function SetUpOpener({ view: { setUp, desk } }: { readonly view: SetUpView }) {
  if (setUp.isOpen.value) return null;
  const hasEnvironment = desk.environments.length > 0;
  return (
    <div class={styles.opener}>
      {hasEnvironment && <small>Environments set up in this browser</small>}
      {/* While a run is under way its result stays in sight. */}
      <Button kind="quiet" isOff={desk.runs.isWaiting.value} onPress={setUp.open}>
        {hasEnvironment ? 'Set up another or remove one' : 'Set up an environment'}
      </Button>
    </div>
  );
}
