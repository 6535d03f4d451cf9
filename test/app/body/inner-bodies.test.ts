// What is inside a response opens as what it is, in the page as it ships: under its policy, with its worker.
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright';
import { describe, it } from 'vitest';
import { checkInBothSchemes, measureOverflow } from '../axe.ts';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import { openWatched } from '../hostile/open-watched.ts';
import { expectShown } from '../hostile/shown.ts';
import { HOSTILE_TEXTS } from '../hostile/texts.ts';
import type { Desk } from '../open-desk.ts';
import { invoke } from '../steps.ts';
import { INNER_FUNCTIONS, PDF } from './inner-functions.ts';

const given = giveDesk({ files: INNER_FUNCTIONS });
const PHONE = { width: 390, height: 800 };

function press(place: Locator, name: string): Promise<void> {
  return place.getByRole('button', { name, exact: true }).click();
}

async function say(desk: Desk, what: string): Promise<void> {
  const payload = JSON.stringify({ say: what });
  await invoke(desk, { functionName: 'inner', payload }, /^Returned/);
}

async function expectTidy(desk: Desk, when: string): Promise<void> {
  await checkInBothSchemes(desk, when);
  expect(await measureOverflow(desk), when).toBe(0);
}

it('a PDF in base64 in a field is opened, and downloaded to its last byte', async () => {
  const desk = await given.open({ viewport: PHONE });
  const { page, result } = desk;
  await say(desk, 'orders');
  await press(result, 'Tree');
  await press(result, 'Unfold a level');
  await press(result, 'Unfold a level');
  await result
    .getByRole('treeitem', { name: /^invoice/ })
    .first()
    .click();
  await expectTidy(desk, 'tree');
  await page.keyboard.press('Enter');
  await expect(result.getByRole('heading', { name: /^A PDF .*, 1 page/ })).toBeVisible();
  await expectTidy(desk, 'PDF');
  const started = page.waitForEvent('download');
  await press(result, 'Download inner body');
  const file = await started;
  expect(file.suggestedFilename()).toMatch(/^inner-.*Z-orders\.0\.invoice\.pdf$/);
  expect(await readFile(await file.path())).toEqual(PDF);
  await press(result, 'Hex');
  await expect(result.getByRole('row').first()).toContainText('25 50 44 46');
  await expectTidy(desk, 'hex');
  await press(result, 'Back');
  // Where one stood before.
  await expect(result.getByRole('treeitem', { selected: true })).toContainText('invoice');
  await expect(result.getByRole('tree')).toBeFocused();
});

it('a table is sorted, and a query finds exact numbers; the choice lasts over the next run', async () => {
  const desk = await given.open({ viewport: PHONE });
  const { result } = desk;
  await say(desk, 'orders');
  await press(result, 'Table');
  await result.getByRole('columnheader', { name: 'id', exact: true }).click();
  const first = result.getByRole('row').nth(1).getByRole('gridcell').first();
  await expect(first).toHaveText('10');
  await expectTidy(desk, 'table');
  await say(desk, 'orders');
  await expect(first).toHaveText('9007199254740993');
  await press(result, 'Query');
  const field = result.getByRole('textbox', { name: 'JMESPath query' });
  await expectTidy(desk, 'help');
  await field.fill('orders[?id > `9007199254740992`].id');
  await field.press('Enter');
  await expect(result.getByRole('textbox', { name: 'Query result' })).toContainText(
    '9007199254740993',
  );
  await expect(result.getByRole('textbox', { name: 'Query result' })).not.toContainText(
    '9007199254740992',
  );
  await field.fill('orders[');
  await field.press('Enter');
  await expect(result.getByRole('alert')).toHaveText(/^The query ends too soon/);
  await expectTidy(desk, 'wrong query');
});

describe('an answer for API Gateway', () => {
  it('is shown with its status and headers, its body as what it is', async () => {
    const { desk, intrusions } = await openWatched(given, { viewport: PHONE });
    const { result } = desk;
    await say(desk, 'pdf');
    const head = result.getByRole('region', { name: 'Status and headers' });
    await expect(head).toContainText('Status 200 · application/pdf · base64');
    await expect(result.getByRole('heading', { name: /^A PDF/ })).toBeVisible();
    await head.getByText('4 headers').click();
    await expectShown(head, HOSTILE_TEXTS[0]?.text ?? '');
    await expectTidy(desk, 'answer');
    await say(desk, 'html');
    await expect(result.getByRole('textbox', { name: 'Inner body' })).toContainText(
      '<script>parent.__pwned()',
    );
    await intrusions.expectNone('in an answer of HTML');
  });
});

it('a response that is no JSON is looked at as what it is, and nothing in it runs', async () => {
  const { desk, intrusions } = await openWatched(given);
  const { result } = desk;
  const picture = result.getByRole('img');
  await say(desk, 'png');
  await expect(result.getByText('PNG, 96 × 64 pixels')).toBeVisible();
  await say(desk, 'svg');
  await expect(result.getByText('SVG, 60 × 40 pixels')).toBeVisible();
  expect(await picture.evaluate((image) => image.tagName)).toBe('IMG');
  await say(desk, 'csv');
  await expect(result.getByRole('gridcell', { name: 'Müller; Zoë' })).toBeVisible();
  await say(desk, 'binary');
  await expect(result.getByRole('table', { name: /hexadecimal/ })).toContainText('00000010');
  await say(desk, 'cut');
  await press(result, 'Tree');
  await expect(result.getByRole('note')).toContainText('The tree ends here');
  await say(desk, 'hostile');
  for (const view of ['Tree', 'Table', 'Answer', 'Query']) {
    const button = result.getByRole('button', { name: view, exact: true });
    if (await button.isVisible()) await button.click();
    await intrusions.expectNone(view);
  }
});
