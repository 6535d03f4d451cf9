// The team's presets as the list and the form need them: rows, news, and how a person's copies stand to them.
import { computed, type ReadonlySignal } from '@preact/signals';
import { compareHashes, type LinkState } from '../../domain/exchange/catalogue.ts';
import { hashContent } from '../../domain/preset/content-hash.ts';
import type { Preset, PresetKey } from '../../domain/preset/preset.ts';
import { type PresetRow, toRow } from '../../domain/preset/preset-row.ts';
import type { Catalogue } from './catalogue.ts';

export interface Team {
  readonly rows: ReadonlySignal<readonly PresetRow[]>;
  find(key: PresetKey): Preset | undefined;
  /** `new` or `updated` since its person last looked; empty otherwise. */
  toNews(row: PresetRow): string;
  /** Of one of the person's own rows. */
  toLinkState(row: PresetRow): LinkState;
}

export function createTeam({ presets, change }: Catalogue): Team {
  const all = computed((): readonly Preset[] => [
    ...presets.value.presets,
    ...presets.value.contexts,
  ]);
  const byKey = computed(() => new Map(all.value.map((preset) => [toMapKey(preset), preset])));
  const hashes = computed(
    () => new Map(all.value.map((preset) => [toMapKey(preset), hashContent(preset)])),
  );
  const news = computed(() => {
    const { added = [], changed = [] } = change.value ?? {};
    return new Map([
      ...added.map((preset) => [toMapKey(preset), 'new'] as const),
      ...changed.map(({ after }) => [toMapKey(after), 'updated'] as const),
    ]);
  });
  return {
    rows: computed(() => all.value.map(toRow)),
    find: (key) => byKey.value.get(toMapKey(key)),
    toNews: (row) => news.value.get(toMapKey(row)) ?? '',
    toLinkState({ kind, link }) {
      if (link === undefined) return 'unlinked';
      const now = hashes.value.get(toMapKey({ kind, id: link.origin.id }));
      return now === undefined
        ? 'original gone'
        : compareHashes(link.origin.hash, link.ownHash, now);
    },
  };
}

function toMapKey({ kind, id }: PresetKey): string {
  return `${kind}/${id}`;
}
