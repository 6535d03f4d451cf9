// A list too long to be drawn at once: every row has its place, and every preset can be reached.
import type { Locator } from 'playwright';
import { describe, it } from 'vitest';
import { toExchangeFile } from '../../src/domain/exchange/write-exchange-file.ts';
import { createPresets } from '../bench/ten-thousand-presets.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import type { Desk } from './open-desk.ts';

const given = giveDesk();
const COUNT = 300;

async function importMany(desk: Desk): Promise<void> {
  await desk.page.getByRole('button', { name: 'Import', exact: true }).click();
  const buffer = Buffer.from(toExchangeFile(createPresets(COUNT), []));
  const file = { name: 'many.json', mimeType: 'application/json', buffer };
  const asked = desk.page.waitForEvent('filechooser');
  await desk.dialog.getByRole('button', { name: 'Choose files' }).click();
  await (await asked).setFiles(file);
  await desk.dialog.getByRole('button', { name: `Import ${COUNT} presets` }).click();
  await desk.dialog.getByRole('button', { name: 'Done' }).click();
}

/** Where each drawn row stands, from top to bottom, in CSS pixels. */
async function listPlaces(rows: Locator): Promise<{ top: number; bottom: number }[]> {
  const boxes = await rows.evaluateAll((all) =>
    all.map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  return boxes.sort((a, b) => a.top - b.top);
}

describe('a list of hundreds of presets', () => {
  it('has its rows one under the other, and goes to its end by the keyboard', async () => {
    const desk = await given.open();
    await importMany(desk);
    const rows = desk.presets.getByRole('listitem');
    await expect.poll(() => rows.count()).toBeGreaterThan(5);
    const places = await listPlaces(rows);
    for (const [at, { top }] of places.entries()) {
      const above = places[at - 1];
      if (above === undefined) continue;
      // A heading may stand between two; rows neither cover each other nor leave a hole.
      expect(top - above.bottom).toBeGreaterThan(-1);
      expect(top - above.bottom).toBeLessThan(60);
    }
    await rows.first().getByRole('button').first().focus();
    await desk.page.keyboard.press('End');
    const last = desk.presets.locator(':focus');
    await expect(last).toBeInViewport();
    const name = await last.locator('b').innerText();
    await desk.page.keyboard.press('Enter');
    await expect(desk.page.getByRole('heading', { name })).toBeVisible();
  });
});
