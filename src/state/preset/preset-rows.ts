// The rows of all presets in this browser: read some hundred at a time, kept true to what every tab writes.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Preset, PresetKey } from '../../domain/preset/preset.ts';
import { comparePresets } from '../../domain/preset/preset-order.ts';
import { type PresetRow, toRow } from '../../domain/preset/preset-row.ts';
import type { PresetStore } from '../../domain/preset/preset-store.ts';

/** What has become of a preset: `undefined` means that it is gone. */
export type PresetListener = (key: PresetKey, preset: Preset | undefined) => void;

export interface PresetRows {
  /** In the order of the list, both kinds together. */
  readonly rows: ReadonlySignal<readonly PresetRow[]>;
  readonly isRead: ReadonlySignal<boolean>;
  /** Stored values that this page leaves alone, and a storage that refuses: a sentence each. */
  readonly troubles: ReadonlySignal<readonly string[]>;
  /** What this tab has just written or removed. */
  take(key: PresetKey, preset: Preset | undefined): void;
  /** Called for every preset that is found, written or removed, here or in another tab. */
  listen(listener: PresetListener): void;
  /** Called for what another tab has written or removed. */
  listenElsewhere(listener: PresetListener): void;
  /** Reads everything; answers when it is read. */
  read(): Promise<void>;
}

export function createPresetRows(store: PresetStore): PresetRows {
  const known = new Map<string, PresetRow>();
  /** The rows are sorted anew when this changes: not for each of many that are read. */
  const shownSize = signal({ size: 0 });
  const isRead = signal(false);
  const troubles = signal<readonly string[]>([]);
  const listeners: PresetListener[] = [];
  const elsewhere: PresetListener[] = [];
  /** What was written while the first reading went on is newer than what the reading hands over. */
  const touched = new Set<string>();
  const show = () => {
    shownSize.value = { size: known.size };
  };

  function put(key: PresetKey, preset: Preset | undefined): void {
    if (preset === undefined) known.delete(toMapKey(key));
    else known.set(toMapKey(key), toRow(preset));
    for (const listener of listeners) listener(key, preset);
  }

  function take(key: PresetKey, preset: Preset | undefined): void {
    touched.add(toMapKey(key));
    put(key, preset);
    show();
  }

  store.onChange(async (keys) => {
    for (const key of keys) {
      const read = await store.read(key);
      if (read.kind !== 'found' && read.kind !== 'absent') continue;
      const preset = read.kind === 'found' ? read.preset : undefined;
      take(key, preset);
      for (const listener of elsewhere) listener(key, preset);
    }
  });

  return {
    rows: computed(() => listRows(known, shownSize.value)),
    isRead,
    troubles,
    take,
    listen: (listener) => listeners.push(listener),
    listenElsewhere: (listener) => elsewhere.push(listener),
    async read() {
      const refused = await store.readAll(({ presets, contexts, leftAlone }) => {
        for (const preset of [...contexts, ...presets]) {
          if (!touched.has(toMapKey(preset))) put(preset, preset);
        }
        if (leftAlone.length > 0) troubles.value = [...troubles.value, ...leftAlone];
        if (known.size >= 2 * shownSize.value.size) show();
      }, new AbortController().signal);
      if (refused !== undefined) troubles.value = [...troubles.value, refused.sentence];
      show();
      isRead.value = true;
    },
  };
}

function toMapKey({ kind, id }: PresetKey): string {
  return `${kind}/${id}`;
}

/** `shown` is read for its change alone. */
function listRows(known: ReadonlyMap<string, PresetRow>, shown: { readonly size: number }) {
  return shown.size === 0 ? [] : [...known.values()].sort(comparePresets);
}
