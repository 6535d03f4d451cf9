// What a search has found, the best first, with what was found in each name.
import { useCallback } from 'preact/hooks';
import { toListKey } from '../../domain/preset/listed-preset.ts';
import { formatCount } from '../../domain/text/figures.ts';
import type { PresetDesk } from '../../state/preset/preset-desk.ts';
import type { FoundItem } from '../../state/preset/preset-search.ts';
import { type ListRow, VirtualList } from '../parts/VirtualList.tsx';
import { PRESET_ROW_PX } from '../rail/PresetButton.tsx';
import styles from './PresetList.module.css';
import { PresetRow } from './PresetRow.tsx';
import { useRowFocus } from './use-row-focus.ts';

export function FoundPresets({ presets }: { readonly presets: PresetDesk }) {
  const focus = useRowFocus();
  const answer = presets.search.answer.value;
  if (answer === undefined) return null;
  const { found, total, isNear, isComplete } = answer;
  return (
    <div {...focus} class={styles.lists} data-long="true">
      <p role="status">{formatTotal(total, found.length, isNear, isComplete)}</p>
      {found.length > 0 && <FoundList found={found} presets={presets} />}
    </div>
  );
}

interface FoundListProps {
  readonly found: readonly FoundItem[];
  readonly presets: PresetDesk;
}

/** Every keystroke finds others: only the rows near the window are drawn. */
function FoundList({ found, presets }: FoundListProps) {
  const renderItem = useCallback(
    (one: FoundItem, _index: number, { tabIndex }: ListRow) => (
      <PresetRow item={one.item} presets={presets} tabIndex={tabIndex}>
        <FoundName found={one} />
      </PresetRow>
    ),
    [presets],
  );
  return (
    <div class={styles.long}>
      <VirtualList
        label="Found presets"
        items={found}
        toKey={({ item }) => toListKey(item)}
        estimateSize={() => PRESET_ROW_PX}
        renderItem={renderItem}
      />
    </div>
  );
}

function FoundName({ found: { item, places } }: { readonly found: FoundItem }) {
  const { name } = item.row;
  let end = 0;
  const parts = places.flatMap((place) => {
    const before = name.slice(end, place.start);
    end = place.end;
    return [before, <mark key={place.start}>{name.slice(place.start, place.end)}</mark>];
  });
  return (
    <>
      {parts}
      {name.slice(end)}
    </>
  );
}

function formatTotal(total: number, shown: number, isNear: boolean, isComplete: boolean): string {
  if (!isComplete) return 'Reading the presets…';
  if (total === 0) return 'Nothing found.';
  const count = total === 1 ? 'One preset' : `${formatCount(total)} presets`;
  const near = isNear ? ', none exactly as typed' : '';
  return total > shown ? `${count}${near}; the best ${shown} are shown.` : `${count}${near}.`;
}
