// The environments that this browser keeps: taking one away, bringing it back, handing all of them on.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Config, Environment } from '../../domain/config/config.ts';
import { toConfigText } from '../../domain/config/environment-entry.ts';
import type { Files } from '../../domain/page/ports.ts';
import type { EnvironmentStore } from '../../domain/set-up/ports.ts';
import type { Desk } from '../desk.ts';

/** The parts of the desk that a set-up changes. */
export type SetUpDesk = Pick<Desk, 'environments' | 'place' | 'changeEnvironments'>;

export interface KeptListPorts {
  readonly store: EnvironmentStore;
  readonly files: Files;
}

export interface KeptList {
  /** The one that was removed last: it can be brought back. */
  readonly removed: ReadonlySignal<Environment | undefined>;
  /** Why one could not be removed or brought back. */
  readonly trouble: ReadonlySignal<string | undefined>;
  remove(environment: Environment): Promise<void>;
  bringBack(): Promise<void>;
  /** All of them, as the config.json that the page takes. */
  download(): void;
}

/** `head` is what config.json says beside its environments, if there is one. */
export function createKeptList(
  { store, files }: KeptListPorts,
  desk: SetUpDesk,
  head: Config,
): KeptList {
  const removed = signal<Environment | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);
  return {
    removed,
    trouble,
    async remove(environment) {
      const refused = await store.remove(environment.id);
      trouble.value = refused?.sentence;
      if (refused !== undefined) return;
      const left = desk.environments.filter((one) => one !== environment);
      desk.changeEnvironments(left, desk.place.value?.environment.id);
      removed.value = environment;
    },
    async bringBack() {
      const environment = removed.value;
      if (environment === undefined) return;
      removed.value = undefined;
      const kept = await store.add(environment);
      trouble.value = 'kind' in kept ? kept.sentence : undefined;
      if ('kind' in kept) return;
      const chosen = desk.place.value?.environment.id ?? kept.id;
      desk.changeEnvironments([...desk.environments, kept], chosen);
    },
    download() {
      const text = toConfigText({ ...head, environments: desk.environments });
      const bytes = new TextEncoder().encode(text);
      files.download({ name: 'config.json', bytes, contentType: 'application/json' });
    },
  };
}
