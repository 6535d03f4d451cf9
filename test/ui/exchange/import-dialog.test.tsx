import '../../../src/styles/main.css';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { toExchangeFile } from '../../../src/domain/exchange/write-exchange-file.ts';
import type { PayloadPreset, Preset } from '../../../src/domain/preset/preset.ts';
import { ImportDialog } from '../../../src/ui/exchange/ImportDialog.tsx';
import { CONTENT, PRESET } from '../../domain/preset/samples.ts';
import { giveImport } from '../../state/exchange/given-exchange.ts';
import { expectAccessible } from '../axe.ts';
import { find, mount } from '../mount.tsx';

const NEWER: PayloadPreset = {
  ...PRESET,
  name: 'Reprocess a stuck order',
  updatedAt: PRESET.updatedAt + 1,
  content: { ...CONTENT, payload: '{"force":true}' },
};
const OTHER: PayloadPreset = { ...PRESET, id: 'p2', name: 'Refund an order' };
const CONFLICTING: PayloadPreset = { ...OTHER, description: 'Otherwise', updatedAt: 0 };
const toFile = (name: string, ...presets: PayloadPreset[]) =>
  new File([toExchangeFile(presets, [])], name);

async function show(here: readonly Preset[], ...files: readonly File[]) {
  const given = giveImport(here);
  let closed = 0;
  const place = mount(
    <ImportDialog
      state={given.state}
      onClose={() => {
        closed += 1;
      }}
    />,
  );
  await given.state.take(files);
  const names = () => given.store.all().map(({ name }) => name);
  return { ...given, place, names, closed: () => closed };
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const status = () => page.getByRole('status');

describe('the import dialog', () => {
  it('asks for files, and takes those that are chosen', async () => {
    const { place, state } = await show([]);
    await expect.element(page.getByRole('dialog', { name: 'Import presets' })).toBeVisible();
    await expect.element(button('Choose files')).toBeVisible();
    const chooser = find<HTMLInputElement>(place, 'input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(toFile('a.json', PRESET));
    transfer.items.add(toFile('b.json', OTHER));
    chooser.files = transfer.files;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.element(status()).toHaveTextContent('In these 2 files: 2 new. Nothing is saved');
    expect(state.chosen.value).toHaveLength(2);
  });

  it('takes files that are dropped on it', async () => {
    const { place } = await show([]);
    const transfer = new DataTransfer();
    transfer.items.add(toFile('a.json', PRESET));
    const options = { bubbles: true, cancelable: true, dataTransfer: transfer };
    find(place, 'dialog p').dispatchEvent(new DragEvent('drop', options));
    await expect.element(status()).toHaveTextContent('In this file: 1 new.');
  });

  it('shows the entries in their groups, with nothing chosen that would write over something', async () => {
    await show([PRESET, OTHER], toFile('a.json', NEWER, CONFLICTING, { ...PRESET, id: 'p3' }));
    const menu = (name: string) => page.getByRole('combobox', { name });
    await expect.element(page.getByRole('region', { name: 'New 1' })).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Changed 1' })).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Conflicting 1' })).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: PRESET.name })).toBeChecked();
    await expect.element(menu(`What to do with ${NEWER.name}`)).toHaveValue('keep');
    await expect.element(button('Import 1 preset')).toBeVisible();
    await expectAccessible();
  });

  it('saves what was chosen, and says how many', async () => {
    const { names, closed } = await show([PRESET, OTHER], toFile('a.json', NEWER, CONFLICTING));
    await expect.element(button('Import 0 presets')).toHaveAttribute('aria-disabled', 'true');
    await page
      .getByRole('combobox', { name: `What to do with ${NEWER.name}` })
      .selectOptions('Use the file’s');
    await page
      .getByRole('combobox', { name: 'What to do with all conflicting' })
      .selectOptions('Keep both');
    await button('Import 2 presets').click();
    await expect.element(status()).toHaveTextContent('2 presets are saved in this browser.');
    expect(names()).toEqual([NEWER.name, OTHER.name, `${OTHER.name} (2)`]);
    await button('Done').click();
    expect(closed()).toBe(1);
  });

  it('leaves out new ones that are unticked, one by one or all', async () => {
    const { names } = await show([], toFile('a.json', PRESET, OTHER));
    const all = page.getByRole('checkbox', { name: 'All new' });
    await page.getByRole('checkbox', { name: OTHER.name }).click();
    await expect.element(all).toBePartiallyChecked();
    await all.click();
    await expect.element(page.getByRole('checkbox', { name: OTHER.name })).toBeChecked();
    await page.getByRole('checkbox', { name: PRESET.name }).click();
    await button('Import 1 preset').click();
    await expect.element(status()).toHaveTextContent('1 preset is saved');
    await expect.element(status()).toHaveTextContent('1 left out, as chosen.');
    expect(names()).toEqual([OTHER.name]);
  });

  it('shows what differs, both texts, as text', async () => {
    const payload = '<img src=x onerror=alert(1)>';
    const { place } = await show(
      [PRESET],
      toFile('a.json', { ...NEWER, content: { ...CONTENT, payload } }),
    );
    const disclosure = button(`What differs in ${NEWER.name}`);
    await expect.element(disclosure).toHaveAttribute('aria-expanded', 'false');
    await disclosure.click();
    await expect.element(disclosure).toHaveAttribute('aria-expanded', 'true');
    // The longer texts are compared in a shadow root, where the editor keeps its styles.
    const listRoots = () => [
      place,
      ...[...place.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
    ];
    const read = () =>
      listRoots()
        .map((root) => root.textContent)
        .join('\n');
    for (const text of [PRESET.name, NEWER.name, '12345678901234567890', payload]) {
      await expect.poll(read).toContain(text);
    }
    expect(listRoots().flatMap((root) => [...root.querySelectorAll('img')])).toEqual([]);
    await expectAccessible();
  });

  it('names every problem with its file and its place', async () => {
    const bad = '{"format":"invoke-desk-presets","version":1,"payloadPresets":[{"id":"a"}]}';
    const { place } = await show([], new File([bad], 'bad.json'), new File(['Dear'], 'letter.txt'));
    await expect
      .element(status())
      .toHaveTextContent('There is nothing to import in these 2 files.');
    const files = find(place, '[aria-label=Files]');
    expect(files.textContent).toContain('1 problem in bad.json');
    expect(files.textContent).toContain('$.payloadPresets[0].name');
    expect(files.textContent).toContain('letter.txt Nothing was taken from it.');
  });

  it('asks whose event it is, and gives it to that function', async () => {
    const { store } = await show([], new File(['{"a":1}'], 's3-put.json'));
    const field = page.getByRole('textbox', { name: 'Function for s3-put.json' });
    await field.fill('orders');
    await button('Import 1 preset').click();
    await expect.element(status()).toHaveTextContent('1 preset is saved');
    expect(store.all()[0]).toMatchObject({
      content: { functionName: 'orders', payload: '{"a":1}' },
    });
  });

  it('warns of secrets without showing them', async () => {
    const content = { ...CONTENT, payload: '{"password":"hunter2!"}' };
    const { place } = await show([], toFile('a.json', { ...PRESET, content }));
    await expect.poll(() => place.textContent).toContain('1 preset with what looks like a secret');
    expect(place.textContent).not.toContain('hunter2');
  });

  it('stays with its choices where the storage refuses, and says so', async () => {
    const { store } = await show([], toFile('a.json', PRESET));
    store.refuse('The disk is full.');
    await button('Import 1 preset').click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Nothing was saved. The disk is full.');
    await expect.element(button('Import 1 preset')).toBeVisible();
  });

  it('offers another look where another tab was there in between', async () => {
    const { store } = await show([PRESET], toFile('a.json', NEWER));
    await page
      .getByRole('combobox', { name: `What to do with ${NEWER.name}` })
      .selectOptions('Use the file’s');
    await store.save({ ...PRESET, name: 'Theirs' }, PRESET.revision);
    await button('Import 1 preset').click();
    await expect.element(status()).toHaveTextContent('Nothing was saved.');
    await button('Look at them again').click();
    await expect.element(status()).toHaveTextContent('In this file: 1 changed.');
  });

  it('shows the first of very many, and means all of them', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({
      ...PRESET,
      id: `p${at}`,
      name: `Preset ${at}`,
    }));
    const { place, names } = await show([], toFile('many.json', ...many));
    await expect.poll(() => place.textContent).toContain('and 800 more');
    expect(place.querySelectorAll('li input')).toHaveLength(200);
    await button('Import 1,000 presets').click();
    await expect.element(status()).toHaveTextContent('1,000 presets are saved');
    expect(names()).toHaveLength(1000);
  });

  it('is driven by keys, and Escape leaves everything as it was', async () => {
    const { names, closed, state } = await show([], toFile('a.json', PRESET));
    find<HTMLElement>(document, 'dialog button').focus();
    for (const name of ['All new', PRESET.name]) {
      await userEvent.keyboard('{Tab}');
      const box = page.getByRole('checkbox', { name });
      await expect.element(box).toHaveFocus();
    }
    await userEvent.keyboard(' ');
    expect(state.chosen.value).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(closed).toBe(1);
    expect([names(), state.phase.value.kind]).toEqual([[], 'empty']);
  });

  it('keeps the focus inside when the pressed button goes', async () => {
    const { place } = await show([PRESET], toFile('a.json', NEWER, OTHER));
    find<HTMLElement>(place, `button[aria-label^="What differs"]`).focus();
    await button('Import 1 preset').click();
    await expect.element(status()).toHaveTextContent('1 preset is saved');
    expect(find(place, 'dialog').contains(document.activeElement)).toBe(true);
  });
});
