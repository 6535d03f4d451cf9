// Presets for everybody: axe finds nothing in their list, menus and dialogs, and the keyboard alone does it all.
import { describe, it } from 'vitest';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { checkInBothSchemes, measureOverflow } from './axe.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { expectFocus, tabTo } from './keyboard-steps.ts';
import type { Desk } from './open-desk.ts';
import { act, saveAs, startNew, toNotice, toRow } from './preset-steps.ts';
import { fillIn } from './steps.ts';

const given = giveDesk({ toConfig: (sandbox) => toLocalConfig(sandbox, true) });
const PHONE = 360;

/** Where there is little room the list waits behind a button, and closes when something is opened from it. */
async function showList({ page }: Desk, width: number) {
  const opener = page.getByRole('button', { name: 'Presets', exact: true, expanded: false });
  if (width === PHONE) await opener.click();
}

async function check(desk: Desk, when: string) {
  await checkInBothSchemes(desk, when);
  expect(await measureOverflow(desk), when).toBe(0);
}

describe.each([PHONE, 1280])('%i px wide', (width) => {
  it('axe finds nothing in the list of presets, a menu and the dialogs', async () => {
    const desk = await given.open({ viewport: { width, height: 800 } });
    const { page, dialog } = desk;
    await fillIn(desk, { functionName: 'echo', payload: '{"password": "Zq81-vonTrapp"}' });
    await desk.savePreset.click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Mine');
    await check(desk, 'saving, with what looks like a secret');
    await dialog.getByRole('button', { name: 'Save with the secret' }).click();
    await expect(toNotice(desk, '“Mine” is saved.')).toBeVisible();
    await showList(desk, width);
    await act(desk, 'Mine', 'Add to favourites');
    await expect(desk.presets.getByRole('heading', { name: 'Favourites' })).toBeVisible();
    await check(desk, 'the list');
    await desk.presets.getByRole('button', { name: 'More for Mine', exact: true }).click();
    await page.getByRole('menu').waitFor();
    await check(desk, 'a menu');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    const asked = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose files' }).click();
    const payloadPresets = [{ id: 'a', name: 'Good', functionName: 'echo' }, { name: 7 }];
    const file = { format: 'invoke-desk-presets', version: 1, payloadPresets };
    const buffer = Buffer.from(JSON.stringify(file));
    await (await asked).setFiles({ name: 'a.json', mimeType: 'application/json', buffer });
    await expect(dialog.getByRole('status')).toContainText('1 new');
    await check(desk, 'the import');
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByRole('radio', { name: 'A selection' }).check();
    await check(desk, 'the export');
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await desk.payload.fill('{"sku": "MUG-08"}');
    await page.getByRole('button', { name: 'What changed' }).click();
    await check(desk, 'the changes');
  });
});

it('axe finds nothing in the choice between two tabs’ edits', async () => {
  const first = await given.open();
  await fillIn(first, { functionName: 'echo', payload: '"from the start"' });
  await saveAs(first, 'Shared');
  const second = await given.open({ beside: first.page.context() });
  await toRow(second, 'Shared').click();
  await expect(second.payload).toHaveText('"from the start"');
  await second.payload.fill('"mine"');
  await expect(second.page.getByText('changed', { exact: true })).toBeVisible();
  await first.page.bringToFront();
  await first.payload.fill('"theirs"');
  await first.page.keyboard.press('Control+s');
  await expect(first.page.getByText('changed', { exact: true })).toBeHidden();
  await second.page.bringToFront();
  await expect(toNotice(second, 'Saving here will show both')).toBeVisible();
  await second.page.keyboard.press('Control+s');
  await expect(second.dialog).toContainText('theirs');
  await check(second, 'the conflict');
});

describe('by keyboard alone', () => {
  it('a preset is found, opened, changed and saved', async () => {
    const desk = await given.open();
    const { page } = desk;
    await fillIn(desk, { functionName: 'echo', payload: '"first"' });
    await saveAs(desk, 'Nightly');
    await startNew(desk);

    await page.keyboard.press('Control+k');
    await page.keyboard.type('nightly');
    await expect(desk.presets.getByRole('status')).toHaveText('One preset.');
    await page.keyboard.press('ArrowDown');
    await expect(toRow(desk, 'Nightly')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(desk.payload).toHaveText('"first"');

    await tabTo(desk, desk.payload);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2');
    await expect(page.getByText('changed', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+s');
    await expect(page.getByText('changed', { exact: true })).toBeHidden();
    await expect(desk.payload).toBeFocused();
  });

  it('a preset is deleted and brought back, and the focus is never lost', async () => {
    const desk = await given.open();
    const { page } = desk;
    await fillIn(desk, { functionName: 'echo', payload: '"first"' });
    await saveAs(desk, 'Nightly');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nightly');
    await expect(desk.presets.getByRole('status')).toHaveText('One preset.');
    await page.keyboard.press('ArrowDown');
    await expect(toRow(desk, 'Nightly')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'More for Nightly' })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(toNotice(desk, '“Nightly” is deleted.')).toBeVisible();
    await expect(toRow(desk, 'Nightly')).toBeHidden();
    await expectFocus(desk, 'after deleting');
    await tabTo(desk, page.getByRole('button', { name: 'Undo' }));
    await page.keyboard.press('Enter');
    await expect(toRow(desk, 'Nightly')).toBeVisible();
    await expectFocus(desk, 'after Undo');
  });
});
