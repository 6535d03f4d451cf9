// The presets' storage, in memory: the same rules as in IndexedDB, and a hand on what it says and when.
import type { Refused } from '../../../src/domain/page/ports.ts';
import { arrangePreset, decideDelete } from '../../../src/domain/preset/decide-save.ts';
import type {
  ClientContextPreset,
  PayloadPreset,
  Preset,
  PresetKey,
} from '../../../src/domain/preset/preset.ts';
import type {
  FoundPresets,
  PlannedSave,
  PresetStore,
  SaveAnswer,
} from '../../../src/domain/preset/preset-store.ts';
import {
  decideStoredSave,
  parseStoredPreset,
  toStoredPreset,
} from '../../../src/domain/preset/stored-preset.ts';

export interface MemoryPresetStore extends PresetStore {
  /** As it stands in the storage, of any shape. */
  put(key: PresetKey, stored: unknown): void;
  /** Everything that can be read. */
  all(): Preset[];
  /** From now on everything is refused with this sentence; undefined ends it. */
  refuse(sentence: string | undefined): void;
  /** What another tab does. */
  elsewhere(change: () => void, keys: readonly PresetKey[]): void;
}

const toName = ({ kind, id }: PresetKey) => `${kind}/${id}`;

export function createMemoryPresetStore(presets: readonly Preset[] = []): MemoryPresetStore {
  const stored = new Map<string, unknown>();
  const listeners = new Set<(keys: readonly PresetKey[]) => void>();
  let refusal: Refused | undefined;
  const put = (key: PresetKey, value: unknown) => void stored.set(toName(key), value);
  for (const preset of presets) put(preset, toStoredPreset(preset));

  function write<P extends Preset>({ preset, baseRevision }: PlannedSave<P>): SaveAnswer<P> {
    const answer = decideStoredSave(stored.get(toName(preset)), baseRevision, preset);
    if (answer.kind === 'saved') put(preset, structuredClone(toStoredPreset(answer.preset)));
    return answer;
  }

  return {
    put,
    all: () => readPresets(stored.values()),
    refuse(sentence) {
      refusal = sentence === undefined ? undefined : { kind: 'refused', sentence };
    },
    elsewhere(change, keys) {
      change();
      for (const listener of listeners) listener(keys);
    },
    async readAll(take, signal) {
      if (refusal !== undefined) return refusal;
      for (const value of [...stored.values()]) {
        await undefined;
        if (signal.aborted) return undefined;
        take(toFound(value));
      }
      return undefined;
    },
    async read(key) {
      if (refusal !== undefined) return refusal;
      const value = stored.get(toName(key));
      if (value === undefined) return { kind: 'absent' };
      const [preset] = readPresets([value]);
      if (preset === undefined) return { kind: 'left alone', sentence: 'It cannot be read.' };
      return { kind: 'found', preset };
    },
    async save(preset, baseRevision) {
      return refusal ?? write({ preset, baseRevision });
    },
    async saveAll(saves) {
      return refusal ?? saves.map((save) => write(save));
    },
    async arrange(changes) {
      if (refusal !== undefined) return refusal;
      for (const { key, ...change } of changes) {
        const [preset] = readPresets([stored.get(toName(key))]);
        if (preset !== undefined) put(key, toStoredPreset(arrangePreset(preset, change)));
      }
      return undefined;
    },
    async remove(key, baseRevision) {
      if (refusal !== undefined) return refusal;
      const decision = decideDelete(readPresets([stored.get(toName(key))])[0], baseRevision);
      if (decision.kind === 'deleted') stored.delete(toName(key));
      return decision;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function readPresets(values: Iterable<unknown>): Preset[] {
  return [...values].flatMap((value) => {
    const read = parseStoredPreset(value);
    return read.kind === 'current' || read.kind === 'upgraded' ? read.preset : [];
  });
}

function toFound(value: unknown): FoundPresets {
  const presets: PayloadPreset[] = [];
  const contexts: ClientContextPreset[] = [];
  const [preset] = readPresets([value]);
  if (preset?.kind === 'payload') presets.push(preset);
  if (preset?.kind === 'client context') contexts.push(preset);
  return { presets, contexts, leftAlone: preset === undefined ? ['It is left alone.'] : [] };
}
