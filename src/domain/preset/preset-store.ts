// Port: the presets in this browser's storage. Nothing here rejects; `refused` says in a sentence what the storage said.
import type { Refused } from '../page/ports.ts';
import type { DeleteDecision, SaveDecision } from './decide-save.ts';
import type { Preset, PresetCollection, PresetKey } from './preset.ts';

/** A stored value that this page leaves as it is: of a newer shape, or unreadable. */
interface LeftAlone {
  readonly kind: 'left alone';
  readonly sentence: string;
}

export interface PlannedSave<P extends Preset = Preset> {
  readonly preset: P;
  /** The revision that the editing began with; 0 for a preset that is not stored yet (see `decideSave`). */
  readonly baseRevision: number;
}

export interface FoundPresets extends PresetCollection {
  /** One sentence for each value that was left alone. */
  readonly leftAlone: readonly string[];
}

export type SaveAnswer<P extends Preset = Preset> = SaveDecision<P> | LeftAlone;

export type ReadPreset =
  | { readonly kind: 'found'; readonly preset: Preset }
  | { readonly kind: 'absent' }
  | LeftAlone
  | Refused;

export interface Arrangement {
  readonly key: PresetKey;
  readonly favourite?: boolean;
  readonly order?: number;
}

export interface PresetStore {
  /** Hands over some hundred at a time, with the page's thread free in between. */
  readAll(take: (found: FoundPresets) => void, signal: AbortSignal): Promise<Refused | undefined>;
  read(key: PresetKey): Promise<ReadPreset>;
  /** Answers when the transaction has completed, not before. */
  save<P extends Preset>(preset: P, baseRevision: number): Promise<SaveAnswer<P> | Refused>;
  /** In one transaction, the answers in the order of `saves`: where the storage refuses, nothing of it is written. */
  saveAll(saves: readonly PlannedSave[]): Promise<readonly SaveAnswer[] | Refused>;
  arrange(changes: readonly Arrangement[]): Promise<Refused | undefined>;
  remove(
    key: PresetKey,
    baseRevision: number,
  ): Promise<DeleteDecision<Preset> | LeftAlone | Refused>;
  /** Called with what another tab has written or removed; the answer ends it. */
  onChange(listener: (keys: readonly PresetKey[]) => void): () => void;
}
