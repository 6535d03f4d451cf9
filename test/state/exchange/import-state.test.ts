import { describe, expect, it } from 'vitest';
import { toExchangeFile } from '../../../src/domain/exchange/write-exchange-file.ts';
import type { ClientContextPreset, PayloadPreset } from '../../../src/domain/preset/preset.ts';
import type { ImportPreview } from '../../../src/state/exchange/import-preview.ts';
import type { ImportState } from '../../../src/state/exchange/import-state.ts';
import { CONTENT, CONTEXT, PRESET } from '../../domain/preset/samples.ts';
import { createDeferred, settle } from '../fakes.ts';
import { giveImport, toPicked } from './given-exchange.ts';

const NEWER = { ...PRESET, name: 'Newer', updatedAt: PRESET.updatedAt + 1 };
const OTHER: PayloadPreset = { ...PRESET, id: 'p2', name: 'Other' };
const file = (name: string, presets: PayloadPreset[], contexts: ClientContextPreset[] = []) =>
  toPicked(name, toExchangeFile(presets, contexts));

function preview(state: ImportState): ImportPreview {
  const phase = state.phase.value;
  if (phase.kind !== 'preview') throw new Error(phase.kind);
  return phase.preview;
}
const groupsOf = (state: ImportState) =>
  preview(state).groups.map(({ status, entries }) => [status, entries.length]);
const refusalOf = (state: ImportState, at = 0) => {
  const read = preview(state).files[at]?.file.read;
  return read?.kind === 'refused' ? read.sentence : undefined;
};
const entryOf = (state: ImportState, status: string) => {
  const group = preview(state).groups.find((one) => one.status === status);
  const [entry] = group?.entries ?? [];
  if (group === undefined || entry === undefined) throw new Error(status);
  return { group, entry };
};
const reportOf = ({ phase }: ImportState) =>
  phase.value.kind === 'done' ? phase.value.report : undefined;

describe('the preview of an import', () => {
  it('groups what is new, changed, conflicting and the same', async () => {
    const { state } = giveImport([PRESET, OTHER, CONTEXT]);
    const conflicting = { ...OTHER, name: 'Otherwise', updatedAt: 0 };
    const added = { ...PRESET, id: 'p3' };
    await state.take([file('a.json', [NEWER, conflicting, added], [CONTEXT])]);
    expect(groupsOf(state)).toEqual([
      ['new', 1],
      ['changed', 1],
      ['conflicting', 1],
      ['same', 1],
    ]);
    expect(state.chosen.value.map(({ incoming }) => incoming.id)).toEqual(['p3']);
  });

  it('takes several files, at once or one after the other, and names what none can be taken from', async () => {
    const { state } = giveImport();
    await state.take([
      file('a.json', [PRESET]),
      toPicked('b.json', '{"format":'),
      toPicked('c.json', Uint8Array.from([0x22, 0xe9, 0x22])),
      toPicked('d.json', '{"format":"invoke-desk-presets","version":2}'),
      toPicked('e.json', '{"version":1,"payloadPresets":[]}'),
      { name: 'film.mov', size: 51 * 1024 * 1024, arrayBuffer: () => Promise.reject('opened') },
      { name: 'folder', size: 0, arrayBuffer: () => Promise.reject(new Error('NotFound')) },
    ]);
    expect(refusalOf(state, 1)).toContain('Line 1, column 11');
    expect(refusalOf(state, 2)).toContain('UTF-8');
    expect(refusalOf(state, 3)).toContain('newer Invoke Desk');
    expect(refusalOf(state, 4)).toContain('"format": "invoke-desk-presets"');
    expect(refusalOf(state, 5)).toContain('51 MB; files up to 50 MB');
    expect(refusalOf(state, 6)).toContain('folder cannot be imported');
    await state.take([file('g.json', [OTHER])]);
    expect(preview(state).files.map((one) => one.file.name)).toHaveLength(8);
    expect(groupsOf(state)).toEqual([['new', 2]]);
  });

  it('names every bad entry and takes the good ones', async () => {
    const { state } = giveImport();
    const text = toExchangeFile([PRESET], []).replace(
      '"payloadPresets": [',
      '"payloadPresets": [{"id":"x"},',
    );
    await state.take([toPicked('a.json', text)]);
    expect(preview(state).files[0]?.file.read).toMatchObject({
      problems: [{ path: '$.payloadPresets[0].name' }],
    });
    expect(groupsOf(state)).toEqual([['new', 1]]);
  });

  it('points at what looks like a secret, with the preset and the place', async () => {
    const { state } = giveImport();
    const content = { ...CONTENT, payload: '{"password":"hunter2!"}' };
    await state.take([file('a.json', [{ ...PRESET, content }, OTHER])]);
    expect(state.secrets.value).toMatchObject([
      { preset: { id: 'p1' }, secrets: [{ label: 'Payload' }] },
    ]);
    expect(JSON.stringify(state.secrets.value[0]?.secrets)).not.toContain('hunter2');
  });

  it('says which presets would arrive without their client context', async () => {
    const { state } = giveImport();
    const clientContext = { kind: 'preset', id: 'c1' } as const;
    const linked = { ...PRESET, content: { ...CONTENT, clientContext } };
    await state.take([file('a.json', [linked], [CONTEXT])]);
    expect(state.missing.value).toEqual([]);
    const [, context] = preview(state).groups[0]?.entries ?? [];
    if (context !== undefined) state.choose(context, 'keep');
    expect(state.missing.value).toEqual([PRESET.name]);
  });

  it('says what the storage says when it cannot be read', async () => {
    const { state, store } = giveImport();
    store.refuse('The storage is closed.');
    await state.take([file('a.json', [PRESET])]);
    expect([state.phase.value.kind, state.trouble.value]).toEqual([
      'empty',
      'The storage is closed.',
    ]);
  });

  it('does not come back when it was closed while a file was read', async () => {
    const { state } = giveImport();
    const slow = createDeferred<ArrayBuffer>();
    const taking = state.take([{ name: 'a', size: 1, arrayBuffer: () => slow.promise }]);
    expect(state.phase.value.kind).toBe('reading');
    state.close();
    slow.resolve(new ArrayBuffer(1));
    await taking;
    expect(state.phase.value.kind).toBe('empty');
  });
});

describe('events', () => {
  const EVENT = '{ "id": 12345678901234567890 }\r\n';

  it('of SAM go to the function that the person names', async () => {
    const { state, store } = giveImport([PRESET]);
    await state.take([toPicked('s3-put.json', EVENT)]);
    const [planned] = preview(state).files;
    expect(planned?.file.read).toMatchObject({ form: 'event', asksFunction: true });
    if (planned !== undefined) state.nameFunction(planned.file, 'orders');
    await state.save();
    expect(store.all()[1]).toMatchObject({
      name: 's3-put',
      // After what is here.
      order: 2,
      content: { functionName: 'orders', payload: EVENT },
    });
  });

  it('of Lambda’s documents go to the function that their file names', async () => {
    const { state, store } = giveImport();
    const document = '{"components":{"examples":{"a":{"value":1}}}}';
    await state.take([toPicked('_refunds-schema.json', document)]);
    expect(preview(state).files[0]?.file).toMatchObject({ functionName: 'refunds' });
    await state.save();
    expect(store.all()[0]).toMatchObject({ content: { functionName: 'refunds', payload: '1' } });
    await state.lookAgain();
    expect(groupsOf(state)).toEqual([['same', 1]]);
  });

  it('that name their function themselves ask nobody', async () => {
    const { state } = giveImport();
    const Content = '{"components":{"examples":{"a":{"value":1}}}}';
    const answer = JSON.stringify({ Content, SchemaName: '_orders-schema' });
    await state.take([toPicked('_orders-schema.json', answer)]);
    expect(preview(state).files[0]?.file.read).toMatchObject({ asksFunction: false });
  });
});

describe('saving an import', () => {
  it('writes over nothing that nobody chose', async () => {
    const { state, store, answers } = giveImport([PRESET]);
    await state.take([file('a.json', [NEWER, OTHER])]);
    await state.save();
    expect(store.all().map(({ name }) => name)).toEqual([PRESET.name, 'Other']);
    expect(reportOf(state)).toMatchObject({ saved: 1, kept: 1 });
    expect(answers).toMatchObject([{ kind: 'saved', preset: { id: 'p2' } }]);
  });

  it('does with each entry what was chosen for it, or for all of its group', async () => {
    const { state, store } = giveImport([PRESET, CONTEXT]);
    await state.take([file('a.json', [NEWER, OTHER], [{ ...CONTEXT, text: '{}' }])]);
    state.choose(entryOf(state, 'changed').entry, 'take');
    state.choose(entryOf(state, 'conflicting').entry, 'both');
    state.chooseAll(entryOf(state, 'new').group, 'keep');
    expect(state.chosen.value).toHaveLength(2);
    await state.save();
    expect(store.all().map(({ id, name }) => [id, name])).toEqual([
      ['p1', 'Newer'],
      ['c1', CONTEXT.name],
      ['fresh-1', `${CONTEXT.name} (2)`],
    ]);
  });

  it('reports what another tab changed or deleted in between, and loses none of it', async () => {
    const { state, store } = giveImport([PRESET, OTHER]);
    const edited = { ...OTHER, name: 'Edited', updatedAt: OTHER.updatedAt + 1 };
    await state.take([file('a.json', [NEWER, edited])]);
    state.chooseAll(entryOf(state, 'changed').group, 'take');
    await store.save({ ...PRESET, name: 'Theirs' }, PRESET.revision);
    await store.remove(OTHER, OTHER.revision);
    await state.save();
    expect(reportOf(state)).toMatchObject({ saved: 0, changed: ['Newer'], deleted: ['Edited'] });
    expect(store.all().map(({ name }) => name)).toEqual(['Theirs']);
    await state.lookAgain();
    expect(groupsOf(state)).toEqual([
      ['new', 1],
      ['changed', 1],
    ]);
  });

  it('leaves alone what a newer page has stored', async () => {
    const { state, store } = giveImport();
    store.put(PRESET, { version: 99 });
    await state.take([file('a.json', [PRESET])]);
    await state.save();
    expect(reportOf(state)).toMatchObject({ saved: 0, leftAlone: [expect.any(String)] });
  });

  it('keeps the preview and its choices where the storage refuses, and writes nothing', async () => {
    const { state, store, answers } = giveImport([PRESET]);
    await state.take([file('a.json', [NEWER])]);
    state.choose(entryOf(state, 'changed').entry, 'take');
    store.refuse('The disk is full.');
    await state.save();
    expect([state.trouble.value, answers]).toEqual(['The disk is full.', []]);
    store.refuse(undefined);
    await state.save();
    expect([state.trouble.value, reportOf(state)?.saved]).toEqual([undefined, 1]);
  });

  it('takes what stands in two files once, and two of one id as two', async () => {
    const { state, store } = giveImport();
    const files = [file('a.json', [PRESET], [CONTEXT]), file('b.json', [PRESET, OTHER], [CONTEXT])];
    await state.take([...files, file('c.json', [{ ...PRESET, description: 'Different' }])]);
    await state.save();
    expect(store.all().map(({ id, name }) => [id, name])).toEqual([
      ['c1', CONTEXT.name],
      ['p1', PRESET.name],
      ['p2', 'Other'],
      ['fresh-1', `${PRESET.name} (2)`],
    ]);
  });

  it('takes ten thousand', async () => {
    const { state, store } = giveImport();
    const many = Array.from({ length: 10_000 }, (_, at) => ({ ...PRESET, id: `p${at}` }));
    await state.take([file('a.json', many)]);
    await state.save();
    await settle();
    expect(store.all()).toHaveLength(10_000);
  });
});
