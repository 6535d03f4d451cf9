// Unsaved work that waits: each can be gone on with, or thrown away with a way back.
import type { Environment } from '../../domain/config/config.ts';
import type { AsideDraft } from '../../domain/request/draft-store.ts';
import type { Unfinished } from '../../state/preset/unfinished.ts';
import { Menu } from '../parts/Menu.tsx';
import styles from './PresetList.module.css';

export interface UnfinishedListProps {
  readonly unfinished: Unfinished;
  readonly environments: readonly Environment[];
}

export function UnfinishedList({ unfinished, environments }: UnfinishedListProps) {
  const list = unfinished.list.value;
  if (list.length === 0) return null;
  return (
    <section>
      <h2>Unfinished</h2>
      <ul>
        {list.map((draft) => (
          <li key={draft.id} class={styles.row}>
            <button type="button" onClick={() => void unfinished.bringBack(draft)}>
              <b>{draft.saved.draft.functionName || 'Request without a function'}</b>
              <small>{formatDraft(draft, environments)}</small>
            </button>
            <Menu
              label={`More for the unfinished ${draft.saved.draft.functionName || 'request'}`}
              items={[
                { label: 'Go on with it', onPress: () => void unfinished.bringBack(draft) },
                {
                  label: 'Throw away',
                  onPress: () => void unfinished.remove(draft),
                  isDanger: true,
                  hasLineBefore: true,
                },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function formatDraft({ saved }: AsideDraft, environments: readonly Environment[]): string {
  const time = new Date(saved.savedAt).toLocaleString([], {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const name = environments.find(({ id }) => id === saved.environmentId)?.name;
  return name === undefined ? time : `${name}, ${time}`;
}
