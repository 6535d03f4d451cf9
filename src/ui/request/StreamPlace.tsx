// Where the choice to stream stands: it comes once the page can be used, and nothing moves when it does.
import type { Desk } from '../../state/desk.ts';
import { createModuleHook } from '../parts/lazy-module.ts';
import styles from './RequestPane.module.css';

const useStreamChoice = createModuleHook(() => import('./stream/StreamChoice.tsx'));

export function StreamPlace({ desk }: { readonly desk: Desk }) {
  const load = useStreamChoice();
  return (
    <div class={styles.stream}>
      {load.kind === 'loaded' && <load.module.StreamChoice desk={desk} />}
    </div>
  );
}
