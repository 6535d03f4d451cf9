// What a search has found, the best first, with what was found in each name.
import { toListKey } from '../../domain/preset/listed-preset.ts';
import { formatCount } from '../../domain/text/figures.ts';
import type { PresetDesk } from '../../state/preset/preset-desk.ts';
import type { FoundItem } from '../../state/preset/preset-search.ts';
import styles from './PresetList.module.css';
import { PresetRow } from './PresetRow.tsx';
import { useRowFocus } from './use-row-focus.ts';

export function FoundPresets({ presets }: { readonly presets: PresetDesk }) {
  const focus = useRowFocus();
  const answer = presets.search.answer.value;
  if (answer === undefined) return null;
  const { found, total, isNear, isComplete } = answer;
  return (
    <div {...focus} class={styles.lists}>
      <p role="status">{formatTotal(total, found.length, isNear, isComplete)}</p>
      <ul>
        {found.map((one) => (
          <li key={toListKey(one.item)}>
            <PresetRow item={one.item} presets={presets}>
              <FoundName found={one} />
            </PresetRow>
          </li>
        ))}
      </ul>
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
