// A response so large that to show it would cost something: it is shown when that is asked for.
import { formatBytes } from '../../domain/text/figures.ts';
import { Button } from '../parts/Button.tsx';
import styles from './ResponseView.module.css';
import type { ResultDesk } from './result-desk.ts';

export function HeldBack({ on }: { readonly on: ResultDesk }) {
  const { response } = on;
  const size = formatBytes(response.heldBack.value ?? 0);
  return (
    <div class={styles.held}>
      <p>
        The response is large: {size}. It is here, to be saved or copied. To show it takes as much
        memory again, and some seconds until all its lines are counted.
      </p>
      <Button kind="second" onPress={response.reveal}>
        Reveal {size}
      </Button>
    </div>
  );
}
