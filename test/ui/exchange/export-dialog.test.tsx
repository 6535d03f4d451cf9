import '../../../src/styles/main.css';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { PayloadPreset, Preset, PresetKey } from '../../../src/domain/preset/preset.ts';
import { ExportDialog } from '../../../src/ui/exchange/ExportDialog.tsx';
import { CONTENT, CONTEXT, PRESET } from '../../domain/preset/samples.ts';
import { giveExport } from '../../state/exchange/given-exchange.ts';
import { expectAccessible } from '../axe.ts';
import { find, mount } from '../mount.tsx';

const LINKED: PayloadPreset = {
  ...PRESET,
  id: 'p2',
  name: 'Price in crowns',
  tags: ['prices'],
  content: {
    ...CONTENT,
    functionName: 'price-check',
    clientContext: { kind: 'preset', id: 'c1' },
  },
};
const SECRET: PayloadPreset = {
  ...PRESET,
  id: 'p3',
  name: 'Log in',
  content: { ...CONTENT, payload: '{"password":"hunter2!"}' },
};

async function show(here: readonly Preset[], selection?: readonly PresetKey[]) {
  const given = giveExport(here);
  let closed = 0;
  const onClose = () => {
    closed += 1;
  };
  const place = mount(<ExportDialog state={given.state} onClose={onClose} />);
  await given.state.open(selection);
  const text = () => new TextDecoder().decode(given.files[0]?.bytes);
  return { ...given, place, text, closed: () => closed };
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const status = () => page.getByRole('status');

describe('the export dialog', () => {
  it('exports everything on a press, and says where it is', async () => {
    const { files, closed } = await show([PRESET, LINKED, CONTEXT]);
    await expect.element(page.getByRole('dialog', { name: 'Export presets' })).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'Everything (3)' })).toBeChecked();
    await expectAccessible();
    await button('Export 3 presets').click();
    await expect
      .element(status())
      .toHaveTextContent('3 presets are in invoke-desk-presets-2026-11-22.json');
    expect(files).toHaveLength(1);
    await button('Done').click();
    expect(closed()).toBe(1);
  });

  it('exports a selection, found by name, tag or function', async () => {
    const { place, text } = await show([PRESET, LINKED, CONTEXT]);
    await page.getByRole('radio', { name: 'A selection' }).click();
    await expect.element(button('Export 0 presets')).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('searchbox', { name: 'Filter presets' }).fill('prices crowns');
    expect(place.querySelectorAll('li input')).toHaveLength(1);
    await page.getByRole('checkbox', { name: LINKED.name }).click();
    await expect.poll(() => place.textContent).toContain('1 client context goes along');
    await expectAccessible();
    await button('Export 2 presets').click();
    await expect.element(status()).toHaveTextContent('2 presets are in');
    expect(text()).toContain(LINKED.name);
    expect(text()).not.toContain(PRESET.name);
  });

  it('opens with a selection that was made before', async () => {
    await show([PRESET, LINKED, CONTEXT], [PRESET]);
    await expect.element(page.getByRole('radio', { name: 'A selection' })).toBeChecked();
    await expect.element(page.getByRole('checkbox', { name: PRESET.name })).toBeChecked();
    await button('Choose none').click();
    await expect.element(page.getByRole('checkbox', { name: PRESET.name })).not.toBeChecked();
    await button('Choose all 3').click();
    await expect.element(button('Export 3 presets')).toBeVisible();
  });

  it('exports test events, and names what none can be made of', async () => {
    const { place, files } = await show([
      PRESET,
      { ...LINKED, content: { ...CONTENT, functionName: '' } },
    ]);
    await page.getByRole('radio', { name: 'Test events' }).click();
    await button('Export 2 presets').click();
    await expect
      .element(status())
      .toHaveTextContent('1 preset is in _orders-reprocess-schema.json');
    expect(place.textContent).toContain(`${LINKED.name} A test event belongs to a function`);
    expect(files).toHaveLength(1);
  });

  it('lists what looks like a secret before anything leaves, and lets the person decide', async () => {
    const { place, files, text } = await show([PRESET, SECRET]);
    await button('Export 2 presets').click();
    await expect.element(status()).toHaveTextContent('1 preset holds what looks like a secret');
    expect(find(place, 'details').textContent).toContain('Log in Payload: Line 1, column 14');
    expect([place.textContent?.includes('hunter2'), files.length]).toEqual([false, 0]);
    await expectAccessible();
    await button('Back').click();
    await button('Export 2 presets').click();
    await button('Leave it out').click();
    await expect.element(status()).toHaveTextContent('1 preset is in');
    expect(text()).not.toContain('hunter2');
  });

  it('exports a secret when the person says so', async () => {
    const { text } = await show([SECRET]);
    await button('Export 1 preset').click();
    await button('Export all the same').click();
    await expect.element(status()).toHaveTextContent('1 preset is in');
    expect(text()).toContain('hunter2');
  });

  it('says what the storage says when the presets cannot be read', async () => {
    const { state, store } = await show([]);
    store.refuse('The storage is closed.');
    await state.open();
    await expect.element(status()).toHaveTextContent('The storage is closed.');
  });

  it('says what will not be in the file because this page cannot read it', async () => {
    const { place, state, store } = await show([PRESET]);
    store.put({ kind: 'payload', id: 'x' }, { version: 99 });
    await state.open();
    await expect.poll(() => place.textContent).toContain('1 stored item cannot be read');
  });

  it('keeps the focus inside from step to step', async () => {
    const { place } = await show([SECRET]);
    await button('Export 1 preset').click();
    await button('Export all the same').click();
    await expect.element(status()).toHaveTextContent('1 preset is in');
    expect(find(place, 'dialog').contains(document.activeElement)).toBe(true);
  });
});
