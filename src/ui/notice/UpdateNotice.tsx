// One line over the page's corner when a newer version waits or a part is missing. It never reloads by itself.
import type { UpdateNotice as Update } from '../../state/page/update-notice.ts';
import { NoticeLine } from '../parts/NoticeLine.tsx';
import styles from './UpdateNotice.module.css';

export function UpdateNotice({ update }: { readonly update: Update }) {
  const sentence = update.sentence.value;
  if (sentence === undefined) return null;
  const later = { label: 'Later', onPress: update.putOff };
  const reload = { label: 'Reload', onPress: () => void update.reload() };
  return (
    <div class={styles.place}>
      <NoticeLine
        kind="word"
        key={sentence}
        actions={update.canReload.value ? [reload, later] : [later]}
      >
        {sentence}
      </NoticeLine>
    </div>
  );
}
