// The search over all presets: its index is made when somebody goes to the search, and kept true from then on.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Pause } from '../../domain/page/ports.ts';
import type { ListItem } from '../../domain/preset/list-groups.ts';
import { type ListedPreset, toListKey } from '../../domain/preset/listed-preset.ts';
import type { Preset } from '../../domain/preset/preset.ts';
import type { PresetStore } from '../../domain/preset/preset-store.ts';
import type { Place } from '../../domain/preset/search/find-places.ts';
import { createSearchIndex, type SearchIndex } from '../../domain/preset/search/search-index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { PresetRows } from './preset-rows.ts';

export interface FoundItem {
  readonly item: ListItem;
  /** What to mark in the name. */
  readonly places: readonly Place[];
}

interface SearchAnswer {
  /** The best first; at most a hundred of each sort. */
  readonly found: readonly FoundItem[];
  readonly total: number;
  /** Nothing is as it was typed, these come near to it. */
  readonly isNear: boolean;
  /** All presets have been read. */
  readonly isComplete: boolean;
}

export interface PresetSearch {
  /** Undefined while nothing is searched for. */
  readonly answer: ReadonlySignal<SearchAnswer | undefined>;
  /** Makes the index, once, in slices. */
  prepare(): void;
}

export interface SearchSources {
  readonly query: ReadonlySignal<string>;
  readonly store: PresetStore;
  readonly rows: PresetRows;
  readonly catalogue: Catalogue;
  readonly items: ReadonlySignal<readonly ListItem[]>;
  readonly pause: Pause;
}

/** An id is unique among the presets of one kind and one owner only. */
type Sort = 'own payload' | 'own client context' | 'team payload' | 'team client context';
type Indexes = Readonly<Record<Sort, SearchIndex>>;

export function createPresetSearch(sources: SearchSources): PresetSearch {
  const { query, items, catalogue } = sources;
  const own = { payload: createSearchIndex([]), context: createSearchIndex([]) };
  const state = signal({ isComplete: false });
  const team = computed(() => {
    const { presets, contexts } = catalogue.presets.value;
    return {
      payload: createSearchIndex(presets),
      context: createSearchIndex(contexts),
    };
  });
  const byKey = computed(() => new Map(items.value.map((item) => [toListKey(item), item])));
  let isPrepared = false;

  return {
    answer: computed(() => {
      const typed = query.value.trim();
      if (typed === '') return undefined;
      const indexes: Indexes = {
        'own payload': own.payload,
        'team payload': team.value.payload,
        'own client context': own.context,
        'team client context': team.value.context,
      };
      return { ...search(indexes, typed, byKey.value), ...state.value };
    }),
    prepare() {
      if (isPrepared) return;
      isPrepared = true;
      void fill(sources, own, (isComplete) => {
        state.value = { isComplete };
      });
    },
  };
}

interface OwnIndexes {
  readonly payload: SearchIndex;
  readonly context: SearchIndex;
}

async function fill(
  { store, rows, pause }: SearchSources,
  own: OwnIndexes,
  tell: (isComplete: boolean) => void,
): Promise<void> {
  const toIndex = ({ kind }: { kind: Preset['kind'] }) =>
    kind === 'payload' ? own.payload : own.context;
  /** What is written while the reading goes on is newer than what it hands over. */
  const changed = new Set<string>();
  let isComplete = false;
  rows.listen((key, preset) => {
    changed.add(`${key.kind}/${key.id}`);
    if (preset === undefined) toIndex(key).remove(key.id);
    else toIndex(key).put(preset);
    if (isComplete) tell(true);
  });
  await store.readAll(({ presets, contexts }) => {
    for (const preset of [...contexts, ...presets]) {
      if (!changed.has(`${preset.kind}/${preset.id}`)) toIndex(preset).put(preset);
    }
  }, new AbortController().signal);
  isComplete = true;
  while (!own.payload.prepareSome()) await pause();
  tell(true);
}

function search(indexes: Indexes, typed: string, byKey: ReadonlyMap<string, ListItem>) {
  const answers = Object.entries(indexes).map(([sort, index]) => ({
    source: sort.startsWith('own') ? ('own' as const) : ('team' as const),
    answer: index.search(typed),
  }));
  const isExact = answers.some(({ answer }) => answer.total > 0 && !answer.isNear);
  const kept = answers.filter(({ answer }) => !isExact || !answer.isNear);
  const found = kept.flatMap(({ source, answer }) =>
    answer.hits.flatMap(({ row, places }): FoundItem[] => {
      const listed: ListedPreset = { source, row };
      const item = byKey.get(toListKey(listed));
      if (item === undefined) return [];
      return [{ item, places: places.filter(({ field }) => field === 'name') }];
    }),
  );
  const total = kept.reduce((sum, { answer }) => sum + answer.total, 0);
  return { found, total, isNear: !isExact && total > 0 };
}
