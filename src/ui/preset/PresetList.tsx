// The list of presets: what is unfinished, then the groups, or what a search has found.
import { toGroups } from '../../domain/preset/list-groups.ts';
import { toListKey } from '../../domain/preset/listed-preset.ts';
import type { Desk } from '../../state/desk.ts';
import type { PresetDesk } from '../../state/preset/preset-desk.ts';
import { usePresetDrop } from '../exchange/use-preset-drop.ts';
import { CatalogueNews } from './CatalogueNews.tsx';
import { FoundPresets } from './FoundPresets.tsx';
import { LongList } from './LongList.tsx';
import styles from './PresetList.module.css';
import { PresetRow } from './PresetRow.tsx';
import { UnfinishedList } from './UnfinishedList.tsx';
import { useRowFocus } from './use-row-focus.ts';

/** Longer lists draw only what is near the screen. */
const PLAIN_AT_MOST = 200;

export interface PresetListProps {
  readonly desk: Desk;
  readonly presets: PresetDesk;
}

export function PresetList({ desk, presets }: PresetListProps) {
  const items = presets.items.value;
  const focus = useRowFocus();
  const drop = usePresetDrop((files) => presets.notices.ask({ kind: 'import', files }));
  if (presets.search.answer.value !== undefined) return <FoundPresets presets={presets} />;
  const groups = toGroups(items);
  const isLong = items.length > PLAIN_AT_MOST;
  return (
    <div {...drop} {...focus} class={`${styles.lists} ${drop.class}`} data-long={isLong}>
      <UnfinishedList unfinished={presets.unfinished} environments={desk.environments} />
      <CatalogueNews catalogue={presets.catalogue} notices={presets.notices} />
      {items.length === 0 && presets.rows.isRead.value && <NoPresets />}
      {isLong ? (
        <LongList groups={groups} presets={presets} />
      ) : (
        groups.map(({ name, items: members }) => (
          <section key={name}>
            <h2>{name}</h2>
            <ul>
              {members.map((item) => (
                <li key={toListKey(item)}>
                  <PresetRow item={item} presets={presets} />
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
      {presets.rows.troubles.value.map((trouble) => (
        <p key={trouble} role="alert">
          {trouble}
        </p>
      ))}
    </div>
  );
}

function NoPresets() {
  return (
    <p>
      No presets yet. Fill in the request and press Save preset: it is kept in this browser, and
      works offline.
    </p>
  );
}
