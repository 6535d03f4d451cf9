// One run in one file: saved by one person, opened by another, without a secret and without sending anything.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { checkInBothSchemes } from './axe.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import type { Desk } from './open-desk.ts';
import { fillIn, listInvokes } from './steps.ts';

const given = giveDesk({
  files: {
    'billing.mjs': `export async function handler(event) {
      console.log('charging <b>' + event.order + '</b>');
      return { order: event.order, big: 12345678901234567890, html: '<img src=x onerror=alert(1)>' };
    }`,
  },
});
const PAYLOAD = '{"order": "A-7", "password": "hunter2-horse"}';

interface SavedFile {
  readonly name: string;
  readonly text: string;
}

async function download(page: Page, press: () => Promise<void>): Promise<SavedFile> {
  const downloaded = page.waitForEvent('download');
  await press();
  const file = await downloaded;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

const toRecordItem = ({ page }: Desk, name: string) => page.getByRole('menuitem', { name });

async function saveRecord(desk: Desk): Promise<SavedFile> {
  await desk.result.getByRole('button', { name: 'Run record' }).click();
  await toRecordItem(desk, 'Save a run record').click();
  await expect(desk.dialog.getByText('left out')).toBeVisible();
  await expect(desk.dialog).toContainText('Payload: Line 1');
  await checkInBothSchemes(desk, 'saving a record');
  return download(desk.page, () =>
    desk.dialog.getByRole('button', { name: 'Download the record' }).click(),
  );
}

/** As a person does it: the browser makes the events of a drop only for files of its own. */
async function drop(desk: Desk, place: string, { name, text }: SavedFile): Promise<void> {
  const data = await desk.page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.text], file.name, { type: 'application/json' }));
      return transfer;
    },
    { name, text },
  );
  for (const event of ['dragover', 'drop']) {
    await desk.page.dispatchEvent(place, event, { dataTransfer: data });
  }
}

const downloadBody = (desk: Desk) =>
  download(desk.page, () =>
    desk.result.getByRole('button', { name: 'Download', exact: true }).click(),
  );

describe('a run record', () => {
  it('is one file that a page elsewhere opens as the run that it was', async () => {
    const desk = await given.open({ acceptDownloads: true });
    await fillIn(desk, { functionName: 'billing', payload: PAYLOAD });
    await desk.invoke.click();
    await expect(desk.status).toContainText('Returned');
    const status = await desk.status.innerText();
    const body = await downloadBody(desk);
    await desk.result.getByRole('tab', { name: 'Details' }).click();
    const figures = desk.result.getByRole('region', { name: 'Figures' });
    await expect(figures).toContainText('Network and Lambda’s own');
    await expect(figures).toContainText(/\$0\.\d+ on x86_64/);
    await checkInBothSchemes(desk, 'figures');
    const record = await saveRecord(desk);
    expect(record.name).toMatch(/^billing-.*-run\.json$/);
    expect(record.text).not.toContain('hunter2-horse');
    expect(record.text).not.toMatch(/ASIA|AKIA|SessionToken/);

    const other = await given.open({ acceptDownloads: true });
    await fillIn(other, { functionName: 'mine', payload: '{"mine": true}' });
    await drop(other, 'h2', { name: 'holiday.txt', text: 'no record' });
    await expect(other.page.getByRole('alert')).toContainText('holiday.txt was not opened');
    await drop(other, 'h2', record);
    await expect(other.status).toHaveText(`From a file: ${status}`);
    const band = other.result.getByRole('region', { name: 'From a file' });
    await expect(band).toContainText('by Guest. Nothing was sent from here.');
    expect((await downloadBody(other)).text).toBe(body.text);
    await other.result.getByRole('tab', { name: 'Log' }).click();
    await expect(other.result).toContainText('charging <b>A-7</b>');
    await checkInBothSchemes(other, 'a run from a file');

    const sent = listInvokes(given.sandbox).length;
    await band.getByRole('button', { name: 'Put this request into the form' }).click();
    await expect(other.functionName).toHaveValue('billing');
    await expect(other.payload).toContainText('"password": "•••"');
    await expect(other.presets).toContainText('Unfinished');
    expect(listInvokes(given.sandbox)).toHaveLength(sent);
  });

  it('is recognised where somebody takes it for presets', async () => {
    const desk = await given.open({ acceptDownloads: true });
    await fillIn(desk, { functionName: 'billing', payload: PAYLOAD });
    await desk.invoke.click();
    await expect(desk.status).toContainText('Returned');
    const record = await saveRecord(desk);
    const other = await given.open();
    await other.page.getByRole('button', { name: 'Import', exact: true }).click();
    const asked = other.page.waitForEvent('filechooser');
    await other.dialog.getByRole('button', { name: 'Choose files' }).click();
    const buffer = Buffer.from(record.text);
    await (await asked).setFiles({ name: record.name, mimeType: 'application/json', buffer });
    await expect(other.dialog).toBeHidden();
    await expect(other.status).toContainText('From a file: Returned');
  });
});
