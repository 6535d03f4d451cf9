// What people do while the storage lets them wait: nothing of it is lost, or takes the place of something else.
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { holdStorage } from './hold-storage.ts';
import { waitForEditor } from './open-desk.ts';
import { toNotice, toRow } from './preset-steps.ts';
import { fillIn } from './steps.ts';

const given = giveDesk();

describe('the draft of a page that is left while another tab is writing', () => {
  it('is there when the page is back, and in IndexedDB alone from then on', async () => {
    const desk = await given.open();
    await holdStorage(desk);
    await fillIn(desk, { functionName: 'echo', payload: '"to the last key"' });
    await desk.page.goto('about:blank');
    await desk.page.goto(given.url);
    await waitForEditor(desk);
    await expect(desk.payload).toHaveText('"to the last key"');
    expect(await desk.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  it('is taken up by the next where the tab was closed', async () => {
    const desk = await given.open();
    const holder = await holdStorage(desk);
    await fillIn(desk, { functionName: 'echo', payload: '"to the last key"' });
    const closed = desk.page.waitForEvent('close');
    // As a person closes it: without this the browser ends the page without a word to it.
    await desk.page.close({ runBeforeUnload: true });
    await closed;
    const next = await given.open({ beside: holder.context() });
    await expect(next.payload).toHaveText('"to the last key"');
  });
});

it('a request that is begun while a preset is being saved is not taken for that preset', async () => {
  const desk = await given.open();
  const { page } = desk;
  await fillIn(desk, { functionName: 'echo', payload: '"mine"' });
  await desk.savePreset.click();
  await desk.dialog.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await holdStorage(desk);
  await desk.dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'More for this request' }).click();
  await page.getByRole('menuitem', { name: 'New request' }).click();
  await expect(toRow(desk, 'Mine')).toBeVisible();
  await expect(desk.functionName).toHaveValue('');
  await fillIn(desk, { functionName: 'order-lookup', payload: '"another"' });
  await expect(page.getByRole('heading', { name: 'New request' })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(desk.dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('order-lookup');
  await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
  await toRow(desk, 'Mine').click();
  await expect(desk.payload).toHaveText('"mine"');
  await expect(toNotice(desk, 'stands under Unfinished')).toBeVisible();
});
