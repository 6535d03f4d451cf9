import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Preset, PresetKey } from '../../../src/domain/preset/preset.ts';
import { toStoredPreset } from '../../../src/domain/preset/stored-preset.ts';
import { deskStore } from '../../../src/platform/storage/desk-store.ts';
import { createPresetStore } from '../../../src/platform/storage/presets.ts';
import { CONTENT, CONTEXT, PRESET } from '../../domain/preset/samples.ts';

const store = createPresetStore();
const fresh = { ...PRESET, revision: 0 };

beforeEach(async () => {
  await deskStore('readwrite', (values) => void values.clear());
});

async function readAll() {
  const presets: Preset[] = [];
  const leftAlone: string[] = [];
  let calls = 0;
  const refused = await store.readAll((found) => {
    calls += 1;
    presets.push(...found.contexts, ...found.presets);
    leftAlone.push(...found.leftAlone);
  }, new AbortController().signal);
  return { presets, leftAlone, calls, refused };
}

describe('a preset in IndexedDB', () => {
  it('is stored with the version of its shape, byte for byte', async () => {
    const content = { ...CONTENT, payload: '\uFEFF{"a":1}\r\n\ud800\u0000' };
    const saved = await store.save({ ...fresh, content }, 0);
    expect(saved).toMatchObject({ kind: 'saved', preset: { revision: 1 } });
    expect(await get('payload-preset/p1', deskStore)).toMatchObject({ version: 1, content });
    expect(await store.read(fresh)).toMatchObject({ kind: 'found', preset: { content } });
  });

  it('is not written over by a save that began with another revision: both are given back', async () => {
    await store.save(fresh, 0);
    const mine = { ...fresh, name: 'Mine' };
    const other = { ...fresh, name: 'The other tab’s' };
    await store.save(other, 1);
    const answer = await store.save(mine, 1);
    expect(answer).toMatchObject({
      kind: 'conflict',
      stored: { name: other.name },
      incoming: { name: mine.name },
    });
    expect(await store.read(fresh)).toMatchObject({ preset: { name: other.name } });
  });

  it('is saved by exactly one of many who save at the same moment', async () => {
    await store.save(fresh, 0);
    const tabs = Array.from({ length: 20 }, (_, at) => ({ ...fresh, name: `Tab ${at}` }));
    const answers = await Promise.all(tabs.map((mine) => createPresetStore().save(mine, 1)));
    const saved = answers.filter(({ kind }) => kind === 'saved');
    expect(saved).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
    const [winner] = saved;
    if (winner?.kind !== 'saved') throw new Error('nobody saved');
    expect(await store.read(fresh)).toEqual({ kind: 'found', preset: winner.preset });
  });

  it('that a newer page wrote is left untouched and named', async () => {
    const newer = { ...toStoredPreset(fresh), version: 3, shape: 'unknown' };
    await set('payload-preset/p1', newer, deskStore);
    expect(await store.save(fresh, 0)).toMatchObject({ kind: 'left alone' });
    expect(await store.remove(fresh, 0)).toMatchObject({ kind: 'left alone' });
    await store.arrange([{ key: fresh, favourite: true }]);
    expect(await get('payload-preset/p1', deskStore)).toEqual(newer);
    expect((await readAll()).leftAlone).toEqual([expect.stringContaining('newer page')]);
  });

  it('is read beside an unfinished request of a newer page, which is named', async () => {
    await set('draft/d1', { version: 1 }, deskStore);
    await set('draft/d2', { version: 2, shape: 'unknown' }, deskStore);
    const { leftAlone } = await readAll();
    expect(leftAlone).toEqual([expect.stringMatching(/^An unfinished request .*newer page/)]);
  });

  it.each([[null], ['text'], [{ version: 1 }], [{ ...toStoredPreset(PRESET), tags: 'x' }]])(
    'that cannot be read (%j) is left untouched and named by its key',
    async (unreadable) => {
      await set('payload-preset/p1', unreadable, deskStore);
      expect(await store.save(fresh, 0)).toMatchObject({ kind: 'left alone' });
      expect(await get('payload-preset/p1', deskStore)).toEqual(unreadable);
      expect((await readAll()).leftAlone).toEqual([expect.stringContaining('payload-preset/p1')]);
    },
  );

  it('goes when it is deleted, unless somebody has changed it meanwhile', async () => {
    await store.save(fresh, 0);
    expect(await store.remove(fresh, 0)).toMatchObject({ kind: 'conflict' });
    expect(await store.remove(fresh, 1)).toEqual({ kind: 'deleted' });
    expect(await store.read(fresh)).toEqual({ kind: 'absent' });
    expect(await store.save({ ...fresh, revision: 1 }, 1)).toMatchObject({ kind: 'gone' });
  });

  it('keeps its revision when only its place changes, and the text that another tab has saved', async () => {
    await store.save(fresh, 0);
    await store.save({ ...fresh, name: 'Edited' }, 1);
    await store.arrange([{ key: fresh, favourite: true, order: 7 }]);
    expect(await store.read(fresh)).toMatchObject({
      preset: { name: 'Edited', favourite: true, order: 7, revision: 2 },
    });
  });
});

describe('many presets', () => {
  it('are read in portions, client contexts first, all of them once', async () => {
    const many = Array.from({ length: 450 }, (_, at) => ({ ...fresh, id: `p${at}`, order: at }));
    const saves = [...many, CONTEXT].map((preset) => ({ preset, baseRevision: 0 }));
    await store.saveAll(saves);
    const { presets, calls } = await readAll();
    expect(presets[0]).toMatchObject({ kind: 'client context' });
    expect(new Set(presets.map(({ id }) => id)).size).toBe(451);
    expect(calls).toBe(4);
  });

  it('are written in one transaction, with an answer for each', async () => {
    await store.save(fresh, 0);
    const answers = await store.saveAll([
      { preset: { ...fresh, name: 'Stale' }, baseRevision: 0 },
      { preset: { ...fresh, id: 'p2' }, baseRevision: 0 },
      { preset: { ...fresh, id: 'p2', name: 'Twice' }, baseRevision: 0 },
    ]);
    if ('kind' in answers) throw new Error(answers.sentence);
    expect(answers.map(({ kind }) => kind)).toEqual(['conflict', 'saved', 'conflict']);
  });

  it('are none of them written where one cannot be', async () => {
    const unstorable = { ...fresh, id: 'p3', name: (() => undefined) as unknown as string };
    const answer = await store.saveAll([
      { preset: { ...fresh, id: 'p2' }, baseRevision: 0 },
      { preset: unstorable, baseRevision: 0 },
    ]);
    expect(answer).toMatchObject({ kind: 'refused' });
    expect(await store.read({ kind: 'payload', id: 'p2' })).toEqual({ kind: 'absent' });
  });
});

describe('another tab', () => {
  it('is told what was written or removed, when it is done', async () => {
    const other = createPresetStore();
    const told: PresetKey[] = [];
    const end = other.onChange((keys) => told.push(...keys));
    await store.save(fresh, 0);
    await vi.waitFor(() => expect(told).toEqual([{ kind: 'payload', id: 'p1' }]));
    expect(await other.read(fresh)).toMatchObject({ kind: 'found' });
    await store.remove(fresh, 1);
    await vi.waitFor(() => expect(told).toHaveLength(2));
    end();
  });

  it('is told nothing of a save that was refused', async () => {
    const told: unknown[] = [];
    const end = createPresetStore().onChange((keys) => told.push(keys));
    await store.save(fresh, 0);
    await store.save({ ...fresh, name: 'Stale' }, 0);
    await store.save({ ...fresh, id: 'p2' }, 0);
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(told).toEqual([[{ kind: 'payload', id: 'p1' }], [{ kind: 'payload', id: 'p2' }]]);
    end();
  });
});
