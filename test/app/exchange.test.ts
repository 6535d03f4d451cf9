// Presets out of the page and in again: a backup, a colleague's file, Lambda's test events.
import { readFile } from 'node:fs/promises';
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import type { Desk } from './open-desk.ts';
import { act, listNames, saveAs, startNew, toNotice, toRow } from './preset-steps.ts';
import { fillIn } from './steps.ts';

const given = giveDesk();
/** What no reading and writing as JSON would leave as it is. */
const ODD = '{"id": 12345678901234567890, "id": 1.0, "s": "Zoë"}';

interface SavedFile {
  readonly name: string;
  readonly text: string;
}

async function saveNew(desk: Desk, name: string, payload: string) {
  await startNew(desk);
  await fillIn(desk, { functionName: 'echo', payload });
  await saveAs(desk, name);
}

/** Everything, as the foot of the rail offers it. */
async function exportAll(desk: Desk, form: 'Presets' | 'Test events' = 'Presets') {
  await desk.page.getByRole('button', { name: 'Export', exact: true }).click();
  await desk.dialog.getByRole('radio', { name: form, exact: true }).check();
  const downloaded = desk.page.waitForEvent('download');
  await desk.dialog.getByRole('button', { name: /^Export \d/ }).click();
  const download = await downloaded;
  const text = await readFile(await download.path(), 'utf8');
  await expect(desk.dialog.getByRole('status')).toContainText('among your downloads');
  await desk.dialog.getByRole('button', { name: 'Done' }).click();
  await expect(desk.dialog).toBeHidden();
  return { name: download.suggestedFilename(), text };
}

async function chooseImport(desk: Desk, { name, text }: SavedFile) {
  await desk.page.getByRole('button', { name: 'Import', exact: true }).click();
  const asked = desk.page.waitForEvent('filechooser');
  await desk.dialog.getByRole('button', { name: 'Choose files' }).click();
  await (await asked).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function finishImport(desk: Desk, count: string) {
  await desk.dialog.getByRole('button', { name: `Import ${count}` }).click();
  await expect(desk.dialog.getByRole('status')).toContainText('saved in this browser');
  await desk.dialog.getByRole('button', { name: 'Done' }).click();
  await expect(desk.dialog).toBeHidden();
}

async function deletePreset(desk: Desk, name: string) {
  await act(desk, name, 'Delete');
  await expect(toNotice(desk, `“${name}” is deleted.`)).toBeVisible();
}

interface FilePreset {
  name: string;
  payload: string;
  updatedAt: number;
}

/** The same file with each preset changed in some way. */
function edit({ name, text }: SavedFile, change: (preset: FilePreset) => void): SavedFile {
  const file = JSON.parse(text);
  for (const preset of file.payloadPresets) change(preset);
  return { name, text: JSON.stringify(file) };
}

async function openWithTwo() {
  const desk = await given.open();
  await saveNew(desk, 'First', '"first"');
  await saveNew(desk, 'Second', '"second"');
  return desk;
}

describe('a backup', () => {
  it('brings everything back as it was after all has been deleted', async () => {
    const desk = await given.open();
    await desk.clientContext.fill('{"custom":{"currency":"CZK"}}');
    await desk.page.getByRole('button', { name: 'Client-context presets' }).click();
    await desk.page.getByRole('menuitem', { name: 'Save as client-context preset…' }).click();
    await desk.dialog.getByRole('textbox', { name: 'Name' }).fill('Shop');
    await desk.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(toRow(desk, 'Shop')).toBeVisible();
    await fillIn(desk, { functionName: 'echo', qualifier: 'live', payload: ODD, type: 'DryRun' });
    await saveAs(desk, 'Everything', { tags: 'one, two' });
    await saveNew(desk, 'Plain', '2');
    await act(desk, 'Plain', 'Add to favourites');
    await expect.poll(() => listNames(desk)).toEqual(['Plain', 'Everything', 'Shop']);
    const backup = await exportAll(desk);
    await startNew(desk);
    for (const name of ['Plain', 'Everything', 'Shop']) await deletePreset(desk, name);
    await expect(desk.presets).toContainText('No presets yet');
    await chooseImport(desk, backup);
    await expect(desk.dialog.getByRole('status')).toContainText('3 new. Nothing is saved yet.');
    await finishImport(desk, '3 presets');
    await expect.poll(() => listNames(desk)).toEqual(['Plain', 'Everything', 'Shop']);
    await desk.page.reload();
    expect((await exportAll(desk)).text).toBe(backup.text);
    await toRow(desk, 'Everything').click();
    await expect(desk.payload).toHaveText(ODD);
    await expect(desk.clientContext).toContainText('CZK');
    await expect(desk.page.getByRole('region', { name: 'Client context' })).toContainText('Shop');
  });
});

describe('an import', () => {
  it('shows what is changed and what conflicts, and overwrites nothing unasked', async () => {
    const desk = await openWithTwo();
    const file = edit(await exportAll(desk), (preset) => {
      preset.payload = `"file, ${preset.name}"`;
      // Edited after what is here, or nobody knows when.
      preset.updatedAt = preset.name === 'First' ? 4e12 : 0;
    });
    await chooseImport(desk, file);
    await expect(desk.dialog.getByRole('status')).toContainText('1 changed, 1 conflicting');
    await desk.dialog.getByRole('button', { name: 'What differs in First' }).click();
    await expect(desk.dialog).toContainText('file, First');
    await expect(desk.dialog.getByRole('button', { name: /^Import 0/ })).toBeDisabled();
    await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
    for (const name of ['First', 'Second']) {
      await toRow(desk, name).click();
      await expect(desk.payload).toHaveText(`"${name.toLowerCase()}"`);
    }
  });

  it('takes the file’s or keeps both, each as it was chosen', async () => {
    const desk = await openWithTwo();
    const file = edit(await exportAll(desk), (preset) => {
      preset.payload = `"file, ${preset.name}"`;
    });
    await chooseImport(desk, file);
    const choose = (name: string, choice: string) =>
      desk.dialog
        .getByRole('combobox', { name: `What to do with ${name}` })
        .selectOption({ label: choice });
    await choose('First', 'Use the file’s');
    await choose('Second', 'Keep both');
    await finishImport(desk, '2 presets');
    await expect.poll(() => listNames(desk)).toEqual(['First', 'Second', 'Second (2)']);
    const expected = { First: 'file, First', 'Second echo': 'second', 'Second \\(2\\)': 'file, S' };
    for (const [name, payload] of Object.entries(expected)) {
      await toRow(desk, name).click();
      await expect(desk.payload).toContainText(payload);
    }
  });

  it('of the preset that is open shows its new text in the form', async () => {
    const desk = await openWithTwo();
    const file = edit(await exportAll(desk), (preset) => {
      preset.payload = '"of the file"';
    });
    await chooseImport(desk, file);
    await desk.dialog
      .getByRole('combobox', { name: 'What to do with all conflicting' })
      .selectOption({ label: 'Use the file’s' });
    await finishImport(desk, '2 presets');
    await expect(desk.payload).toHaveText('"of the file"');
    await expect(desk.page.getByText('changed', { exact: true })).toBeHidden();
  });

  it('names every bad entry, and takes the good ones', async () => {
    const desk = await given.open();
    const good = { id: 'a', name: 'Good', functionName: 'echo', payload: '1' };
    const bad = { id: 'b', name: 7, functionName: 'echo' };
    const file = { format: 'invoke-desk-presets', version: 1, payloadPresets: [bad, good] };
    await chooseImport(desk, { name: 'mixed.json', text: JSON.stringify(file) });
    await expect(desk.dialog).toContainText('payloadPresets[0].name');
    await finishImport(desk, '1 preset');
    await expect.poll(() => listNames(desk)).toEqual(['Good']);
  });

  it('refuses a file from a newer version with a sentence', async () => {
    const desk = await given.open();
    const file = { format: 'invoke-desk-presets', version: 2, payloadPresets: [{ id: 'a' }] };
    await chooseImport(desk, { name: 'newer.json', text: JSON.stringify(file) });
    await expect(desk.dialog).toContainText('written by a newer Invoke Desk');
    await desk.page.keyboard.press('Escape');
    await expect(desk.dialog).toBeHidden();
    await expect(desk.presets).toContainText('No presets yet');
  });

  it('opens with a file that is dropped on the presets', async () => {
    const desk = await given.open();
    await saveNew(desk, 'First', '"first"');
    const { text } = await exportAll(desk);
    await deletePreset(desk, 'First');
    const carried = await desk.page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'presets.json', { type: 'application/json' }));
      return transfer;
    }, text);
    const place = desk.presets.getByText('No presets yet');
    await place.dispatchEvent('dragover', { dataTransfer: carried });
    await place.dispatchEvent('drop', { dataTransfer: carried });
    await expect(desk.dialog.getByRole('status')).toContainText('1 new');
    await finishImport(desk, '1 preset');
    await expect.poll(() => listNames(desk)).toEqual(['First']);
  });
});

describe('Lambda’s test events', () => {
  it('go out as the document of their function, and come in with payload and type', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'echo', payload: ODD, type: 'Event' });
    await saveAs(desk, 'Nightly');
    const file = await exportAll(desk, 'Test events');
    expect(file.name).toBe('_echo-schema.json');
    const example = JSON.parse(file.text).components.examples.Nightly;
    expect(example['x-metadata']).toEqual({ invocationType: 'Event' });
    expect(file.text).toContain(ODD);
    await startNew(desk);
    await deletePreset(desk, 'Nightly');
    await chooseImport(desk, file);
    await expect(desk.dialog).toContainText('1 test event.');
    await finishImport(desk, '1 preset');
    await toRow(desk, 'Nightly').click();
    await expect(desk.functionName).toHaveValue('echo');
    await expect(desk.page.getByRole('radio', { name: 'Event' })).toBeChecked();
    for (const token of ['12345678901234567890', '1.0', 'Zoë'])
      await expect(desk.payload).toContainText(token);
  });
});
