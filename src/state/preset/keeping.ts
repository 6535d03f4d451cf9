// Whether this browser keeps what is saved: asked at the first save, said in one line where it may not.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type {
  KeepingRecord,
  KeepingStore,
  StorageHealth,
  StorageKeeper,
} from '../../domain/page/storage-health.ts';

export interface Keeping {
  /** One line; undefined while there is nothing to worry about. */
  readonly warning: ReadonlySignal<string | undefined>;
  readonly backedUpAt: ReadonlySignal<number | undefined>;
  read(): Promise<void>;
  /** After a save: asks the browser once. */
  onSaved(): Promise<void>;
  onBackup(): Promise<void>;
}

export interface KeepingSources {
  readonly keeper: StorageKeeper;
  readonly store: KeepingStore;
  readonly now: () => number;
  /** Whether there is anything to lose. */
  readonly hasPresets: ReadonlySignal<boolean>;
}

export function createKeeping({ keeper, store, now, hasPresets }: KeepingSources): Keeping {
  const health = signal<StorageHealth>({ kind: 'persistent' });
  const record = signal<KeepingRecord>({});
  const note = async (change: KeepingRecord) => {
    record.value = { ...record.value, ...change };
    await store.keep(record.value);
  };
  return {
    warning: computed(() => {
      const { value } = health;
      if (value.kind === 'persistent') return undefined;
      return value.kind === 'refused' || hasPresets.value ? value.sentence : undefined;
    }),
    backedUpAt: computed(() => record.value.backedUpAt),
    async read() {
      record.value = await store.read();
      health.value = await keeper.look();
    },
    async onSaved() {
      if (record.value.askedAt !== undefined) return;
      await note({ askedAt: now() });
      health.value = await keeper.ask();
    },
    onBackup: () => note({ backedUpAt: now() }),
  };
}
