// Thousands of presets: only the rows near the window are drawn.
import { useMemo } from 'preact/hooks';
import type { ListGroup, ListItem } from '../../domain/preset/list-groups.ts';
import { toListKey } from '../../domain/preset/listed-preset.ts';
import type { PresetDesk } from '../../state/preset/preset-desk.ts';
import { VirtualList } from '../parts/VirtualList.tsx';
import { PresetRow } from './PresetRow.tsx';

export interface LongListProps {
  readonly groups: readonly ListGroup[];
  readonly presets: PresetDesk;
}

type Entry = ListItem | { readonly heading: string };

/** Two lines, or one: what is drawn is measured. */
const ROW_PX = 46;
const HEADING_PX = 32;

export function LongList({ groups, presets }: LongListProps) {
  const entries = useMemo(
    () => groups.flatMap(({ name, items }): Entry[] => [{ heading: name }, ...items]),
    [groups],
  );
  return (
    <VirtualList
      label="Presets"
      items={entries}
      toKey={(entry) => ('heading' in entry ? entry.heading : toListKey(entry))}
      toHeading={(entry) => ('heading' in entry ? entry.heading : undefined)}
      estimateSize={(entry) => ('heading' in entry ? HEADING_PX : ROW_PX)}
      renderItem={(entry, _index, { tabIndex }) =>
        'heading' in entry ? (
          entry.heading
        ) : (
          <PresetRow item={entry} presets={presets} tabIndex={tabIndex} />
        )
      }
    />
  );
}
