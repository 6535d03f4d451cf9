// The place of the question before a guarded run. Where its screen does not come nothing is sent, and this says so.
import { Button } from '../parts/Button.tsx';
import { createModuleHook } from '../parts/lazy-module.ts';
import styles from '../request/InvokeBar.module.css';
import type { ConfirmViewProps } from './ConfirmView.tsx';

const useConfirmViews = createModuleHook(() => import('./confirm-views.ts'));

export function Guard(props: ConfirmViewProps) {
  const views = useConfirmViews();
  const { confirmation } = props.desk.press;
  if (views.kind === 'loaded') return <views.module.ConfirmView {...props} />;
  if (views.kind === 'loading' || confirmation.value === undefined) return null;
  return (
    <div class={styles.purpose} role="alert">
      <p>
        <b>Not sent.</b> The confirmation could not be loaded.
      </p>
      <Button kind="second" onPress={views.retry}>
        Load it again
      </Button>
    </div>
  );
}
