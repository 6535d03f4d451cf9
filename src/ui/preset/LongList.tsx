// Thousands of presets: only the rows near the window are drawn.
import { useCallback, useMemo } from 'preact/hooks';
import type { ListGroup, ListItem } from '../../domain/preset/list-groups.ts';
import { toListKey } from '../../domain/preset/listed-preset.ts';
import type { PresetDesk } from '../../state/preset/preset-desk.ts';
import { type ListRow, VirtualList } from '../parts/VirtualList.tsx';
import { PRESET_ROW_PX } from '../rail/PresetButton.tsx';
import styles from './PresetList.module.css';
import { PresetRow } from './PresetRow.tsx';

export interface LongListProps {
  readonly groups: readonly ListGroup[];
  readonly presets: PresetDesk;
}

type Entry = ListItem | { readonly heading: string };

const HEADING_PX = 32;

export function LongList({ groups, presets }: LongListProps) {
  const entries = useMemo(
    () => groups.flatMap(({ name, items }): Entry[] => [{ heading: name }, ...items]),
    [groups],
  );
  // The same function at each draw: with a new one every row would be drawn anew.
  const renderItem = useCallback(
    (entry: Entry, _index: number, { tabIndex }: ListRow) =>
      'heading' in entry ? (
        entry.heading
      ) : (
        <PresetRow item={entry} presets={presets} tabIndex={tabIndex} />
      ),
    [presets],
  );
  return (
    <div class={styles.long}>
      <VirtualList
        label="Presets"
        items={entries}
        toKey={(entry) => ('heading' in entry ? entry.heading : toListKey(entry))}
        toHeading={(entry) => ('heading' in entry ? entry.heading : undefined)}
        estimateSize={(entry) => ('heading' in entry ? HEADING_PX : PRESET_ROW_PX)}
        renderItem={renderItem}
      />
    </div>
  );
}
