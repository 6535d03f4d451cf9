// One line over the page's corner when a newer version waits or a part is missing. It never reloads by itself.
import type { UpdateNotice as Update } from '../../state/page/update-notice.ts';
import { Button } from '../parts/Button.tsx';
import styles from './UpdateNotice.module.css';

export function UpdateNotice({ update }: { readonly update: Update }) {
  const sentence = update.sentence.value;
  // The status is there before it has anything to say: screen readers tell only what changes in it.
  return (
    <div class={styles.notice} data-empty={sentence === undefined}>
      <p role="status">{sentence}</p>
      {sentence !== undefined && (
        <div class={styles.actions}>
          <Button kind="quiet" isOff={!update.canReload.value} onPress={() => void update.reload()}>
            Reload
          </Button>
          <Button kind="quiet" onPress={update.putOff}>
            Later
          </Button>
        </div>
      )}
    </div>
  );
}
