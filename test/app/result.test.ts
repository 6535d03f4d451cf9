// The result: searched, copied, downloaded; errors of the function; a 6 MB answer.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'vitest';
import { createGuestClient } from '../sandbox/guest.ts';
import { invokeFunction } from '../sandbox/invoke-function.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { invoke, readDetail, readResponse, showTab } from './steps.ts';

const given = giveDesk();

describe('the response', () => {
  it('can be searched', async () => {
    const desk = await given.open();
    await invoke(desk, { functionName: 'order-lookup' }, /^Returned/);
    await desk.result.getByRole('button', { name: 'Search' }).click();
    const find = desk.result.getByRole('textbox', { name: 'Find' });
    await expect(find).toBeFocused();
    await find.pressSequentially('MUG-07');
    await find.press('Enter');
    await expect(desk.result.locator('mark[data-mark=current]')).toHaveText('MUG-07');
  });

  it('is copied as it is shown', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const desk = await given.open({ permissions });
    await invoke(desk, { functionName: 'order-lookup' }, /^Returned/);
    const panel = await showTab(desk, 'Response');
    await panel.getByRole('button', { name: 'Copy' }).click();
    await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await desk.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await readResponse(desk));
  });

  it('of nearly 6 MB is shown, and downloaded to its last byte', async () => {
    const desk = await given.open();
    const payload = '{"rows": 50000}';
    await invoke(desk, { functionName: 'monthly-report', payload }, /^Returned/);
    await expect(desk.result).toContainText('"Desk lamp"');
    expect(await readDetail(desk, 'Response size')).toMatch(/^5\.\d MB$/);

    const panel = await showTab(desk, 'Response');
    const started = desk.page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Download' }).click();
    const file = await started;
    expect(file.suggestedFilename()).toMatch(/^monthly-report-.*Z\.json$/);
    const client = await createGuestClient(given.sandbox);
    const { text } = await invokeFunction(client, 'monthly-report', { Payload: payload });
    const toHash = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(toHash(await readFile(await file.path()))).toBe(toHash(text));
  });

  it('that is too large for Lambda is an error of the function, in its own words', async () => {
    const desk = await given.open();
    const form = { functionName: 'monthly-report', payload: '{"rows": 60000}' };
    await invoke(desk, form, /^The function failed: .*ResponseSizeTooLarge/);
  });
});

describe('an error of the function', () => {
  it('is shown with type, message and stack trace, beside its log', async () => {
    const desk = await given.open();
    const form = { functionName: 'order-lookup', payload: '{"orderId": "A-1"}' };
    await invoke(desk, form, 'The function failed: OrderNotFound: There is no order A-1.');
    const error = desk.result.getByRole('region', { name: 'Function error' });
    await expect(error).toContainText('OrderNotFound');
    await expect(error).toContainText('There is no order A-1.');
    const frames = error.getByRole('list', { name: 'Stack trace' }).getByRole('listitem');
    await expect(frames.filter({ hasText: 'order-lookup.mjs' }).first()).toBeVisible();
    expect(await readDetail(desk, 'StatusCode')).toBe('200');
    expect(await readDetail(desk, 'FunctionError')).toBe('Unhandled');
    const log = await showTab(desk, 'Log');
    await expect(log).toContainText('Known orders: A-1001, A-1002, A-1003');
  });

  it.each([
    ['exit', /Runtime\.ExitError/],
    ['timeout', /Task timed out after/],
    ['reject', /The mail server did not answer/],
  ])('that ends by %s says so', async (how, sentence) => {
    const desk = await given.open();
    const form = { functionName: 'failing', payload: JSON.stringify({ how }) };
    await invoke(desk, form, sentence);
  });

  it('before its handler is an error of the function, too', async () => {
    const desk = await given.open();
    await invoke(
      desk,
      { functionName: 'tax-rates' },
      /^The function failed: .*TAX_TABLE is not set/,
    );
  });
});

it('the next run takes the place of the one before, with nothing of it left', async () => {
  const desk = await given.open();
  const form = { functionName: 'order-lookup', payload: '{"orderId": "A-1"}' };
  await invoke(desk, form, /^The function failed/);
  await invoke(desk, { payload: '{"orderId": "A-1001"}' }, /^Returned/);
  await expect(desk.result.getByRole('region', { name: 'Function error' })).toBeHidden();
  await expect(desk.result).toContainText('Zoë Müller');
  await invoke(desk, { type: 'DryRun' }, 'Allowed; nothing ran');
  await expect(desk.result).not.toContainText('Zoë Müller');
});
