import { describe, expect, it } from 'vitest';
import { parseExchangeFile } from '../../../src/domain/exchange/parse-exchange-file.ts';
import type { Outfile } from '../../../src/domain/page/ports.ts';
import type { PayloadPreset } from '../../../src/domain/preset/preset.ts';
import type { ExportState } from '../../../src/state/exchange/export-state.ts';
import { CONTENT, CONTEXT, PRESET } from '../../domain/preset/samples.ts';
import { giveExport } from './given-exchange.ts';

const LINKED: PayloadPreset = {
  ...PRESET,
  id: 'p2',
  name: 'Linked',
  content: { ...CONTENT, clientContext: { kind: 'preset', id: 'c1' } },
};
const SECRET: PayloadPreset = {
  ...PRESET,
  id: 'p3',
  name: 'Secret',
  content: { ...CONTENT, payload: '{"password":"hunter2!"}' },
};
const read = (file: Outfile | undefined) => {
  const text = new TextDecoder().decode(file?.bytes);
  const parsed = parseExchangeFile(text);
  if (parsed.kind !== 'presets') throw new Error(parsed.kind);
  const { presets, contexts } = parsed.collection;
  return [...presets, ...contexts].map(({ id }) => id);
};
const reportOf = ({ phase }: ExportState) =>
  phase.value.kind === 'done' ? phase.value.report : undefined;

describe('an export', () => {
  it('of everything is one file of this day, and a backup', async () => {
    const { state, files, exported } = giveExport([PRESET, LINKED, CONTEXT]);
    await state.open();
    await state.start();
    expect(files.map(({ name }) => name)).toEqual(['invoke-desk-presets-2026-11-22.json']);
    expect(read(files[0])).toEqual(['p1', 'p2', 'c1']);
    expect(exported).toEqual([[3, true]]);
    expect(reportOf(state)).toMatchObject({ count: 3, missing: [], problems: [] });
  });

  it('of a selection brings along the client contexts that are used, and is no backup', async () => {
    const { state, files, exported } = giveExport([PRESET, LINKED, CONTEXT]);
    await state.open([LINKED]);
    expect(state.choice.along.value.map(({ id }) => id)).toEqual(['c1']);
    await state.start();
    expect(read(files[0])).toEqual(['p2', 'c1']);
    expect(exported).toEqual([[2, false]]);
  });

  it('follows what is chosen and what is taken back', async () => {
    const { state } = giveExport([PRESET, LINKED, CONTEXT]);
    await state.open([PRESET]);
    state.choice.choose([LINKED, CONTEXT], true);
    state.choice.choose([PRESET], false);
    const { presets, contexts } = state.choice.outgoing.value;
    expect([...presets, ...contexts].map(({ id }) => id)).toEqual(['p2', 'c1']);
    expect(state.choice.along.value).toEqual([]);
  });

  it('as test events is a file for each function, and names what none can be made of', async () => {
    const { state, files, exported } = giveExport([
      PRESET,
      { ...PRESET, id: 'p4', name: 'Nobody’s', content: { ...CONTENT, functionName: '' } },
      CONTEXT,
    ]);
    await state.open();
    state.choice.form.value = 'test events';
    await state.start();
    expect(files.map(({ name }) => name)).toEqual(['_orders-reprocess-schema.json']);
    expect(reportOf(state)).toMatchObject({ count: 1, problems: [{ path: 'Nobody’s' }] });
    expect(exported).toEqual([[1, false]]);
  });

  it('as test events writes nothing where none can be made', async () => {
    const { state, files, exported } = giveExport([
      { ...PRESET, content: { ...CONTENT, payload: '' } },
    ]);
    await state.open();
    state.choice.form.value = 'test events';
    await state.start();
    expect([files, exported, reportOf(state)?.count]).toEqual([[], [], 0]);
  });

  it('says what the storage says when it cannot be read', async () => {
    const { state, store } = giveExport();
    store.refuse('The storage is closed.');
    await state.open();
    expect(state.phase.value).toMatchObject({
      kind: 'refused',
      sentence: 'The storage is closed.',
    });
  });

  it('knows what is stored and cannot be read', async () => {
    const { state, store } = giveExport([PRESET]);
    store.put({ kind: 'payload', id: 'x' }, { version: 99 });
    await state.open();
    expect(state.all.value.leftAlone).toHaveLength(1);
  });

  it('does not come back when it was closed while the presets were read', async () => {
    const { state } = giveExport([PRESET]);
    const opening = state.open();
    state.close();
    await opening;
    expect(state.phase.value.kind).toBe('closed');
  });
});

describe('what looks like a secret', () => {
  const ask = async () => {
    const given = giveExport([PRESET, SECRET]);
    await given.state.open();
    await given.state.start();
    return given;
  };

  it('is listed before anything leaves, with the preset and the place', async () => {
    const { state, files } = await ask();
    expect(files).toEqual([]);
    expect(state.phase.value).toMatchObject({
      kind: 'secrets',
      found: [{ preset: { name: 'Secret' }, secrets: [{ label: 'Payload' }] }],
    });
  });

  it('goes along when the person says so', async () => {
    const { state, files, exported } = await ask();
    state.goOn();
    expect(read(files[0])).toEqual(['p1', 'p3']);
    expect(exported).toEqual([[2, true]]);
  });

  it('stays when its presets are left out, which is then no full backup', async () => {
    const { state, files, exported } = await ask();
    state.leaveOut();
    expect(read(files[0])).toEqual(['p1']);
    expect(exported).toEqual([[1, false]]);
  });

  it('can be thought over: back to the choice, and nothing has left', async () => {
    const { state, files } = await ask();
    state.back();
    expect([state.phase.value.kind, files]).toEqual(['choosing', []]);
  });

  it('in a client context does not stop a test event, which has none', async () => {
    const context = { ...CONTEXT, text: '{"custom":{"apiKey":"a1b2c3d4e5f6g7"}}' };
    const content = { ...CONTENT, clientContext: { kind: 'text', text: context.text } as const };
    const { state, files } = giveExport([{ ...PRESET, content }, context]);
    await state.open();
    state.choice.form.value = 'test events';
    await state.start();
    expect(files).toHaveLength(1);
  });

  it('that is left out and was used leaves presets without it, and they are named', async () => {
    const context = { ...CONTEXT, text: '{"custom":{"apiKey":"a1b2c3d4e5f6g7"}}' };
    const { state } = giveExport([LINKED, context]);
    await state.open();
    await state.start();
    state.leaveOut();
    expect(reportOf(state)).toMatchObject({ count: 1, missing: ['Linked'] });
  });
});
