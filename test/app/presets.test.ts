// Presets as people use them: saved, found again, changed, copied, arranged, deleted by mistake.
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import type { Desk } from './open-desk.ts';
import { act, listNames, saveAgain, saveAs, toNotice, toRow } from './preset-steps.ts';
import { invoke, readResponse } from './steps.ts';

const given = giveDesk();

async function fill(desk: Desk, functionName: string, payload: string) {
  await desk.functionName.fill(functionName);
  await desk.payload.fill(payload);
}

/** In place of all that is in the payload. */
async function paste({ payload }: Desk, text: string) {
  await payload.press('ControlOrMeta+a');
  await payload.evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  }, text);
}

/** Where coloured text is replaced, Chromium itself may write a style into it, which the policy then refuses. */
const CHROMIUM_STYLE = [/csp( report)?: style-src/, /Applying inline style/];

async function openWithPreset(name = 'Check a price', expected: readonly RegExp[] = []) {
  const desk = await given.open({ expected });
  await fill(desk, 'price-check', '{"sku":"MUG-07"}');
  await saveAs(desk, name);
  return desk;
}

describe('a preset', () => {
  it('is saved with everything of the form, and fills the form again after a reload', async () => {
    const desk = await given.open();
    const { page } = desk;
    await expect(desk.presets).toContainText('No presets yet');
    await fill(desk, 'echo', '{"id": 12345678901234567890, "id": 1.0}');
    await desk.qualifier.fill('live');
    await desk.logTail.uncheck();
    await page.getByRole('radio', { name: 'DryRun' }).check();
    await desk.clientContext.fill('{"custom":{"a":1}}');
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('textbox', { name: 'Tenant ID' }).fill('tenant-1');
    await page.getByRole('textbox', { name: 'Durable execution name' }).fill('run-1');
    await saveAs(desk, 'Everything');
    await page.getByRole('button', { name: 'More for this request' }).click();
    await page.getByRole('menuitem', { name: 'New request' }).click();
    await expect(desk.functionName).toHaveValue('');
    await page.reload();
    await toRow(desk, 'Everything').click();
    await expect(desk.functionName).toHaveValue('echo');
    await expect(desk.qualifier).toHaveValue('live');
    await expect(desk.payload).toHaveText('{"id": 12345678901234567890, "id": 1.0}');
    await expect(page.getByRole('radio', { name: 'DryRun' })).toBeChecked();
    await expect(desk.logTail).not.toBeChecked();
    await expect(desk.clientContext).toHaveText('{"custom":{"a":1}}');
    await page.getByRole('button', { name: 'More options' }).click();
    await expect(page.getByRole('textbox', { name: 'Tenant ID' })).toHaveValue('tenant-1');
    await expect(page.getByRole('textbox', { name: 'Durable execution name' })).toHaveValue(
      'run-1',
    );
  });

  it('is invoked as it was saved', async () => {
    const desk = await openWithPreset();
    await desk.page.reload();
    await toRow(desk, 'Check a price').click();
    await invoke(desk, {}, /^Returned/);
    expect(await readResponse(desk)).toContain('MUG-07');
  });

  it('shows that the form differs, and how, and goes back without losing the changes', async () => {
    const desk = await openWithPreset();
    const { page } = desk;
    await expect(page.getByText('changed', { exact: true })).toBeHidden();
    await desk.payload.fill('{"sku":"MUG-08"}');
    await desk.qualifier.fill('live');
    await expect(page.getByText('changed', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'What changed' }).click();
    await expect(desk.dialog).toContainText('Qualifier');
    await expect(desk.dialog).toContainText('Payload');
    await expect(desk.dialog).toContainText('MUG-08');
    await desk.dialog.getByRole('button', { name: 'Back to what is saved' }).click();
    await expect(desk.payload).toHaveText('{"sku":"MUG-07"}');
    const unfinished = desk.presets.getByRole('button', { name: /^price-check/ });
    await unfinished.click();
    await expect(desk.payload).toHaveText('{"sku":"MUG-08"}');
    await expect(desk.presets.getByText('Unfinished')).toBeHidden();
  });

  it('is compared with the form line by line, however large its payload is', async () => {
    const desk = await given.open();
    const line = (at: number) => `  "line ${at}": "of a report that somebody keeps as a preset",`;
    const lines = Array.from({ length: 6_000 }, (_, at) => line(at));
    await desk.functionName.fill('report');
    await paste(desk, lines.join('\n'));
    await saveAs(desk, 'Report');
    lines[4_321] = '  "line": "another",';
    await paste(desk, lines.join('\n'));
    await desk.page.getByRole('button', { name: 'What changed' }).click();
    const compared = desk.dialog.getByRole('textbox', { name: 'Payload: what differs' });
    await expect(compared).toContainText(`−${line(4_321)}+  "line": "another",`);
    await expect(compared).toContainText('4,318 unchanged lines');
    expect(desk.page.workers()).toHaveLength(0);
  });

  it('is saved again by Ctrl+S, each time with what is in the form then', async () => {
    const desk = await openWithPreset('Check a price', CHROMIUM_STYLE);
    for (const sku of ['A', 'B', 'C']) {
      await desk.payload.fill(`{"sku":"${sku}"}`);
      await saveAgain(desk);
    }
    await desk.page.reload();
    await expect(desk.payload).toHaveText('{"sku":"C"}');
    await expect(desk.page.getByText('changed', { exact: true })).toBeHidden();
  });

  it('is saved as another one, and the first stays as it was', async () => {
    const desk = await openWithPreset();
    await desk.payload.fill('{"sku":"OTHER"}');
    await desk.page.getByRole('button', { name: 'More for this request' }).click();
    await desk.page.getByRole('menuitem', { name: 'Save as…' }).click();
    await expect(desk.dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(
      'Check a price (2)',
    );
    await desk.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.page.getByRole('heading', { name: 'Check a price (2)' })).toBeVisible();
    await desk.presets
      .getByRole('button', { name: 'Check a price price-check', exact: true })
      .click();
    await expect(desk.payload).toHaveText('{"sku":"MUG-07"}');
  });

  it('gets another name, a description and tags, and keeps its content', async () => {
    const desk = await openWithPreset();
    await act(desk, 'Check a price', 'Name and details…');
    await desk.dialog.getByRole('textbox', { name: 'Name' }).fill('Price of an article');
    await desk.dialog.getByRole('textbox', { name: 'Description' }).fill('For the shop');
    await desk.dialog.getByRole('textbox', { name: 'Tags' }).fill('shop, #price, shop');
    await desk.page.keyboard.press('Enter');
    await expect(toRow(desk, 'Price of an article')).toBeVisible();
    await act(desk, 'Price of an article', 'Name and details…');
    await expect(desk.dialog.getByRole('textbox', { name: 'Tags' })).toHaveValue('shop, price');
  });

  it('gets what was typed last, however soon Enter follows', async () => {
    const desk = await openWithPreset();
    await act(desk, 'Check a price', 'Name and details…');
    await desk.dialog.getByRole('textbox', { name: 'Tags' }).evaluate((field: HTMLInputElement) => {
      // In one task: nothing can be drawn in between.
      field.value = 'late';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.form?.requestSubmit();
    });
    await expect(desk.dialog).toBeHidden();
    await act(desk, 'Check a price', 'Name and details…');
    await expect(desk.dialog.getByRole('textbox', { name: 'Tags' })).toHaveValue('late');
  });

  it('is deleted, and comes back whole by Undo', async () => {
    const desk = await openWithPreset();
    await act(desk, 'Check a price', 'Delete');
    await expect(toRow(desk, 'Check a price')).toBeHidden();
    await expect(desk.payload).toHaveText('{"sku":"MUG-07"}');
    await desk.page.getByRole('button', { name: 'Undo' }).click();
    await expect(toNotice(desk, '“Check a price” is back.')).toBeVisible();
    await desk.page.reload();
    await toRow(desk, 'Check a price').click();
    await expect(desk.payload).toHaveText('{"sku":"MUG-07"}');
  });

  it('stands where it was put: copies, favourites and order stay after a reload', async () => {
    const desk = await openWithPreset('One');
    await act(desk, 'One', 'Duplicate');
    await expect(toRow(desk, 'One \\(2\\)')).toBeVisible();
    await act(desk, 'One', 'Duplicate');
    await expect.poll(() => listNames(desk)).toEqual(['One', 'One (2)', 'One (3)']);
    await act(desk, 'One (3)', 'Move up');
    await expect.poll(() => listNames(desk)).toEqual(['One', 'One (3)', 'One (2)']);
    await act(desk, 'One (2)', 'Add to favourites');
    await expect.poll(() => listNames(desk)).toEqual(['One (2)', 'One', 'One (3)']);
    await desk.page.reload();
    await expect.poll(() => listNames(desk)).toEqual(['One (2)', 'One', 'One (3)']);
    await expect(desk.presets.getByRole('heading', { name: 'Favourites' })).toBeVisible();
  });
});

describe('the search', () => {
  it('finds by name, tag, function and payload, nearly too, and opens by the keyboard', async () => {
    const desk = await openWithPreset();
    await desk.page.getByRole('button', { name: 'More for this request' }).click();
    await desk.page.getByRole('menuitem', { name: 'New request' }).click();
    await fill(desk, 'order-lookup', '{"orderId": "ZX-99"}');
    await saveAs(desk, 'Look up an order', { tags: 'support' });
    for (const query of ['price', 'MUG-07', 'prcie-chek']) {
      await desk.search.fill(query);
      await expect.poll(() => listNames(desk)).toEqual(['Check a price']);
    }
    for (const query of ['support', 'zx-99', 'order lookup']) {
      await desk.search.fill(query);
      await expect.poll(() => listNames(desk)).toEqual(['Look up an order']);
    }
    await desk.search.fill('no such thing at all');
    await expect(desk.presets).toContainText('Nothing found.');
    await desk.payload.focus();
    await desk.page.keyboard.press('Control+k');
    await expect(desk.search).toBeFocused();
    await desk.search.fill('mug');
    await expect.poll(() => listNames(desk)).toEqual(['Check a price']);
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('Enter');
    await expect(desk.functionName).toHaveValue('price-check');
  });
});

describe('what looks like a secret', () => {
  it('is pointed at before it is saved, once', async () => {
    const desk = await given.open();
    await fill(desk, 'echo', '{"password": "Zq81-vonTrapp"}');
    await desk.savePreset.click();
    await expect(desk.dialog).toContainText('looks like a password');
    await expect(desk.dialog).not.toContainText('vonTrapp');
    await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(desk.presets).toContainText('No presets yet');
    await desk.savePreset.click();
    await desk.dialog.getByRole('button', { name: 'Save with the secret' }).click();
    await expect(toNotice(desk, 'is saved')).toBeVisible();
    await desk.payload.fill('{"password": "Zq81-vonTrapp", "n": 1}');
    await saveAgain(desk);
    await desk.payload.fill('{"password": "Hw77-edelweiss", "n": 1}');
    await desk.page.keyboard.press('Control+s');
    await expect(desk.dialog).toContainText('looks like a password');
    await desk.dialog.getByRole('button', { name: 'Go back' }).click();
    await expect(desk.page.getByText('changed', { exact: true })).toBeVisible();
  });
});
