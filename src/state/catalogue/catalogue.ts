// The team's presets: as last seen at once, then as they are now, and what has changed in between.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../domain/check/problem.ts';
import {
  type CatalogueChange,
  compareCatalogues,
  formatCatalogueChange,
} from '../../domain/exchange/catalogue.ts';
import type { CatalogueCache, CatalogueSource } from '../../domain/exchange/catalogue-source.ts';
import { parseExchangeFile } from '../../domain/exchange/parse-exchange-file.ts';
import type { PresetCollection } from '../../domain/preset/preset.ts';

export interface Catalogue {
  readonly presets: ReadonlySignal<PresetCollection>;
  /** What has changed since its person last looked; undefined for nothing. */
  readonly change: ReadonlySignal<CatalogueChange | undefined>;
  /** What is wrong with the file: its good entries are there all the same. */
  readonly problems: ReadonlySignal<readonly Problem[]>;
  /** From now on the changes count as seen; answers when that is kept. */
  acknowledge(): Promise<void>;
  /** The copy in this browser, then, by `fetch`, the file itself. */
  readKept(): Promise<void>;
  fetch(): Promise<void>;
}

export interface CatalogueSources {
  /** Undefined: the config names none. */
  readonly address: string | undefined;
  readonly source: CatalogueSource;
  readonly cache: CatalogueCache;
}

const EMPTY: PresetCollection = { presets: [], contexts: [] };

export function createCatalogue({ address, source, cache }: CatalogueSources): Catalogue {
  const latest = signal<string | undefined>(undefined);
  const looked = signal<string | undefined>(undefined);
  const troubles = signal<readonly Problem[]>([]);
  const parsed = computed(() => readCatalogue(latest.value));
  const change = computed(() => {
    if (looked.value === undefined || looked.value === latest.value) return undefined;
    const compared = compareCatalogues(readCatalogue(looked.value).presets, parsed.value.presets);
    return formatCatalogueChange(compared) === undefined ? undefined : compared;
  });

  async function fetchLatest(): Promise<void> {
    if (address === undefined) return;
    const isKept = latest.value !== undefined;
    const fetched = await source.fetch(address);
    if (fetched.kind === 'refused') {
      // With a copy at hand there is nothing to say: offline this is how it is meant to be.
      troubles.value = isKept ? [] : [{ path: address, message: fetched.sentence }];
      return;
    }
    const next = readCatalogue(fetched.text);
    // What is no catalogue at all, such as a sign-in page in its place, does not take the good one's place.
    if (next.isUnreadable && isKept) {
      troubles.value = next.problems;
      return;
    }
    latest.value = fetched.text;
    looked.value ??= fetched.text;
    await cache.keep({ latest: fetched.text, looked: looked.value });
  }

  return {
    presets: computed(() => parsed.value.presets),
    change,
    problems: computed(() => [...troubles.value, ...parsed.value.problems]),
    async acknowledge() {
      const seen = latest.value;
      if (seen === undefined) return;
      // Kept first: what is gone from the screen does not come back with a reload.
      await cache.keep({ latest: seen, looked: seen });
      looked.value = seen;
    },
    async readKept() {
      const kept = address === undefined ? undefined : await cache.read();
      looked.value = kept?.looked;
      latest.value = kept?.latest;
    },
    fetch: fetchLatest,
  };
}

interface ReadCatalogue {
  readonly presets: PresetCollection;
  readonly problems: readonly Problem[];
  readonly isUnreadable: boolean;
}

function readCatalogue(text: string | undefined): ReadCatalogue {
  if (text === undefined) return { presets: EMPTY, problems: [], isUnreadable: false };
  const read = parseExchangeFile(text);
  switch (read.kind) {
    case 'presets':
      return { presets: read.collection, problems: read.problems, isUnreadable: false };
    case 'newer': {
      const problem = { path: '$.version', message: read.sentence };
      return { presets: EMPTY, problems: [problem], isUnreadable: true };
    }
    case 'foreign':
    case 'not JSON':
      return { presets: EMPTY, problems: [read.problem], isUnreadable: true };
  }
}
