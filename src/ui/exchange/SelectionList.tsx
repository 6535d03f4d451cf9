// Which presets to export: a list with a filter.
import { useState } from 'preact/hooks';
import type { Preset } from '../../domain/preset/preset.ts';
import { formatCount } from '../../domain/text/figures.ts';
import type { ExportState } from '../../state/exchange/export-state.ts';
import { Button } from '../parts/Button.tsx';
import styles from './SelectionList.module.css';

/** More would make the page slow; the filter finds the others. */
const SHOWN = 200;

export function SelectionList({ state: { all, choice } }: { readonly state: ExportState }) {
  const [filter, setFilter] = useState('');
  const { presets, contexts } = all.value;
  const found = filterPresets([...presets, ...contexts], filter);
  const more = found.length - SHOWN;
  return (
    <div class={styles.selection}>
      <input
        type="search"
        aria-label="Filter presets"
        placeholder="Filter by name, tag or function"
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      <div>
        <Button kind="quiet" onPress={() => choice.choose(found, true)}>
          Choose all {formatCount(found.length)}
        </Button>
        <Button kind="quiet" onPress={() => choice.choose(found, false)}>
          Choose none
        </Button>
      </div>
      <ul aria-label="Presets to export">
        {found.slice(0, SHOWN).map((preset) => (
          <li key={`${preset.kind}/${preset.id}`}>
            <label>
              <input
                type="checkbox"
                checked={choice.isChosen(preset)}
                onChange={(event) => choice.choose([preset], event.currentTarget.checked)}
              />
              <span>
                {preset.name} <small>{toTarget(preset)}</small>
              </span>
            </label>
          </li>
        ))}
        {more > 0 && <li>and {formatCount(more)} more: filter to see them</li>}
      </ul>
    </div>
  );
}

function filterPresets(presets: readonly Preset[], filter: string): readonly Preset[] {
  const words = filter.toLowerCase().split(/\s+/);
  if (filter.trim() === '') return presets;
  return presets.filter((preset) => {
    const text = [preset.name, toTarget(preset), ...preset.tags].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function toTarget(preset: Preset): string {
  return preset.kind === 'payload' ? preset.content.functionName : 'Client context';
}
