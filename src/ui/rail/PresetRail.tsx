// The presets in the rail: their search and the top of their list at once, the whole list when its code has come.
import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { type ListGroup, toGroups } from '../../domain/preset/list-groups.ts';
import { type ListedPreset, toListKey } from '../../domain/preset/listed-preset.ts';
import type { Desk } from '../../state/desk.ts';
import { usePresetViews } from '../preset/preset-views-module.ts';
import { PRESET_ROW_PX, PresetButton } from './PresetButton.tsx';
import styles from './Rail.module.css';

export interface PresetRailProps {
  readonly desk: Desk;
  readonly search: Ref<HTMLInputElement>;
}

export function PresetRail({ desk, search }: PresetRailProps) {
  const views = usePresetViews();
  const list = useRef<HTMLElement>(null);
  const { presets } = desk;
  const loaded = presets.loaded.value;
  const isReady = loaded.kind === 'ready' && views.kind === 'loaded';
  const hasFailed = loaded.kind === 'failed' || views.kind === 'failed';
  const retry = () => {
    if (views.kind === 'failed') views.retry();
    void presets.load();
  };
  return (
    <>
      <input
        type="search"
        ref={search}
        class={styles.search}
        aria-label="Search presets"
        placeholder="Search presets"
        value={presets.query.value}
        autocomplete="off"
        spellcheck={false}
        onFocus={() => presets.use(({ search }) => search.prepare())}
        onInput={(event) => presets.search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') focusFirst(event, list.current);
        }}
      />
      <nav aria-label="Presets" class={styles.list} ref={list}>
        {isReady ? (
          <views.module.PresetList desk={desk} presets={loaded.desk} />
        ) : (
          <TopList desk={desk} />
        )}
        {hasFailed && (
          <p role="alert">
            The presets’ code could not be loaded; what is saved is safe.{' '}
            <button type="button" onClick={retry}>
              Try again
            </button>
          </p>
        )}
      </nav>
    </>
  );
}

/** No more of it than the window has room for: it stands there until the whole list is read, and delays the start. */
function TopList({ desk: { presets, form } }: { readonly desk: Desk }) {
  const shown = presets.top.slice(0, Math.ceil(innerHeight / PRESET_ROW_PX));
  const groups = toGroups(shown.map((listed) => ({ ...listed, note: '' })));
  const { opened } = form.marks.value;
  const isOpen = ({ source, row }: ListedPreset) =>
    row.kind === 'payload' && opened?.id === row.id && opened.source === source;
  return groups.map(({ name, items }: ListGroup) => (
    <section key={name}>
      <h2>{name}</h2>
      <ul>
        {items.map((listed) => (
          <li key={toListKey(listed)}>
            <PresetButton
              item={listed}
              isCurrent={isOpen(listed)}
              onPress={() => presets.use(({ opening }) => void opening.open(listed))}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function focusFirst(event: KeyboardEvent, list: HTMLElement | null): void {
  const first = list?.querySelector('button');
  if (!first) return;
  event.preventDefault();
  first.focus();
}
