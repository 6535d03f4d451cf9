// Presets in IndexedDB: each under a key of its own, every write decided inside the transaction that makes it.
import { get, promisifyRequest } from 'idb-keyval';
import { explainNewer } from '../../domain/check/stored-version.ts';
import { arrangePreset, decideDelete } from '../../domain/preset/decide-save.ts';
import type { Preset, PresetKey } from '../../domain/preset/preset.ts';
import type {
  Arrangement,
  PlannedSave,
  PresetStore,
  ReadPreset,
  SaveAnswer,
} from '../../domain/preset/preset-store.ts';
import {
  decideStoredSave,
  explainUnreadable,
  parseStoredPreset,
  toStoredPreset,
} from '../../domain/preset/stored-preset.ts';
import { deskStore, toRefusal } from './desk-store.ts';
import { openPresetChannel } from './preset-channel.ts';
import { toStorageKey } from './preset-keys.ts';
import { readAllPresets } from './read-all-presets.ts';
import { writeThrough } from './write-through.ts';

export function createPresetStore(): PresetStore {
  const channel = openPresetChannel();
  return {
    readAll: readAllPresets,
    async read(key) {
      try {
        return toReadPreset(key, await get<unknown>(toStorageKey(key), deskStore));
      } catch (error) {
        return toRefusal(error);
      }
    },
    async save(preset, baseRevision) {
      const answers = await saveAll([{ preset, baseRevision }], channel.tell);
      // One save has one answer, of the kind of preset that was handed in.
      return 'kind' in answers ? answers : (answers[0] as SaveAnswer<typeof preset>);
    },
    saveAll: (saves) => saveAll(saves, channel.tell),
    arrange: (changes) => arrange(changes, channel.tell),
    remove: (key, baseRevision) => remove(key, baseRevision, channel.tell),
    onChange: channel.listen,
  };
}

type Tell = (keys: readonly PresetKey[]) => void;

async function saveAll(saves: readonly PlannedSave[], tell: Tell) {
  try {
    const answers = await writeThrough(async (store) => {
      const decided: SaveAnswer[] = [];
      // One after the other: of two saves of one preset the second must see the first.
      for (const save of saves) decided.push(await saveOne(store, save));
      return decided;
    });
    tell(saves.filter((_save, at) => answers[at]?.kind === 'saved').map(({ preset }) => preset));
    return answers;
  } catch (error) {
    return toRefusal(error);
  }
}

async function saveOne(store: IDBObjectStore, { preset, baseRevision }: PlannedSave) {
  const key = toStorageKey(preset);
  const stored: unknown = await promisifyRequest(store.get(key));
  const decision = decideStoredSave(stored, baseRevision, preset);
  if (decision.kind === 'saved')
    await promisifyRequest(store.put(toStoredPreset(decision.preset), key));
  return decision;
}

async function arrange(changes: readonly Arrangement[], tell: Tell) {
  try {
    await writeThrough(async (store) => {
      for (const change of changes) await arrangeOne(store, change);
    });
    tell(changes.map(({ key }) => key));
    return undefined;
  } catch (error) {
    return toRefusal(error);
  }
}

/** A preset that has gone, or that this page cannot read, stays as it is. */
async function arrangeOne(store: IDBObjectStore, { key, ...change }: Arrangement): Promise<void> {
  const read = parseStoredPreset(await promisifyRequest(store.get(toStorageKey(key))));
  if (read.kind !== 'current' && read.kind !== 'upgraded') return;
  const arranged = toStoredPreset(arrangePreset(read.preset, change));
  await promisifyRequest(store.put(arranged, toStorageKey(key)));
}

async function remove(key: PresetKey, baseRevision: number, tell: Tell) {
  try {
    const answer = await writeThrough(async (store) => {
      const read = toReadPreset(key, await promisifyRequest(store.get(toStorageKey(key))));
      if (read.kind === 'left alone' || read.kind === 'refused') return read;
      const stored = read.kind === 'found' ? read.preset : undefined;
      const decision = decideDelete(stored, baseRevision);
      if (decision.kind === 'deleted') await promisifyRequest(store.delete(toStorageKey(key)));
      return decision;
    });
    if (answer.kind === 'deleted') tell([key]);
    return answer;
  } catch (error) {
    return toRefusal(error);
  }
}

function toReadPreset(key: PresetKey, stored: unknown): ReadPreset {
  if (stored === undefined) return { kind: 'absent' };
  const read = parseStoredPreset(stored);
  switch (read.kind) {
    case 'current':
    case 'upgraded':
      return { kind: 'found', preset: read.preset as Preset };
    case 'newer':
      return { kind: 'left alone', sentence: explainNewer('A preset', read.version) };
    case 'unreadable':
      return { kind: 'left alone', sentence: explainUnreadable(toStorageKey(key), read.problems) };
  }
}
