// The presets as the start knows them: the top of the list at once, everything else when its code has come.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ListedPreset } from '../../domain/preset/listed-preset.ts';
import type { PresetGround } from './preset-core.ts';
import type { PresetDesk } from './preset-desk.ts';

type LoadedPresets =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly desk: PresetDesk }
  /** Offline, or an old page whose files are gone. */
  | { readonly kind: 'failed' };

export interface Presets {
  readonly top: readonly ListedPreset[];
  readonly query: ReadonlySignal<string>;
  search(query: string): void;
  /** How often the search was asked for by a key or a shortcut: each time the rail shows it. */
  readonly searchAsks: ReadonlySignal<number>;
  askSearch(): void;
  readonly loaded: ReadonlySignal<LoadedPresets>;
  /** Asks for the code, again after a failure. */
  load(): Promise<void>;
  /** At once, or as soon as the code is there; never after it has failed to come. */
  use(action: (desk: PresetDesk) => void): void;
}

export function createPresets(
  top: readonly ListedPreset[],
  importDesk: (asked: Pick<PresetGround, 'query' | 'askSearch'>) => Promise<PresetDesk>,
): Presets {
  const query = signal('');
  const searchAsks = signal(0);
  const askSearch = () => {
    searchAsks.value += 1;
  };
  const loaded = signal<LoadedPresets>({ kind: 'loading' });
  let waiting: ((desk: PresetDesk) => void)[] = [];
  let loading: Promise<void> | undefined;
  const load = () => {
    loading ??= importDesk({ query, askSearch }).then(
      (desk) => {
        loaded.value = { kind: 'ready', desk };
        for (const action of waiting) action(desk);
      },
      () => {
        waiting = [];
        loading = undefined;
        loaded.value = { kind: 'failed' };
      },
    );
    return loading;
  };
  return {
    top,
    query,
    search(typed) {
      query.value = typed;
    },
    searchAsks,
    askSearch,
    loaded,
    load,
    use(action) {
      const { value } = loaded;
      if (value.kind === 'ready') return action(value.desk);
      waiting.push(action);
      void load();
    },
  };
}
