// What is typed is never lost: a reload, a closed tab, a crash, another preset opened over it.
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { type Desk, waitForEditor } from './open-desk.ts';
import { saveAs, toNotice, toRow } from './preset-steps.ts';

const given = giveDesk();

/** Storage has it when the form says so to a page that opens now. */
async function type(desk: Desk, text: string) {
  await desk.functionName.fill('echo');
  await desk.payload.fill(text);
  await expect(desk.page.getByText('not saved', { exact: true })).toBeVisible();
}

describe('the draft', () => {
  it('is there after a reload in the middle of typing, to the last key', async () => {
    const desk = await given.open();
    await type(desk, '{"half": ');
    await desk.payload.press('End');
    await desk.page.keyboard.type('"typed');
    await desk.page.reload();
    await waitForEditor(desk);
    await expect(desk.payload).toHaveText('{"half": "typed');
    await expect(desk.functionName).toHaveValue('echo');
  });

  it('is there with the bytes of its file', async () => {
    const desk = await given.open();
    const buffer = Buffer.from([0xff, 0xfe, 0x00, 0x41]);
    const mimeType = 'application/octet-stream';
    await desk.page.getByLabel('Payload file').setInputFiles({ name: 'a.bin', mimeType, buffer });
    await expect(desk.page.getByText('a.bin')).toBeVisible();
    await desk.page.reload();
    await expect(desk.page.getByText('4 bytes, sent byte for byte')).toBeVisible();
  });

  it('of a tab that was closed is taken up by the next', async () => {
    const first = await given.open();
    const second = await given.open({ beside: first.page.context() });
    await type(second, '"left behind"');
    await second.page.close();
    const third = await given.open({ beside: first.page.context() });
    await expect(third.payload).toHaveText('"left behind"');
    await expect(first.payload).not.toContainText('left behind');
  });

  it('is put aside when a preset is opened over it, and can be gone on with or thrown away', async () => {
    const desk = await given.open();
    await type(desk, '"a preset"');
    await saveAs(desk, 'Mine');
    await desk.page.getByRole('button', { name: 'More for this request' }).click();
    await desk.page.getByRole('menuitem', { name: 'New request' }).click();
    await type(desk, '"not saved anywhere"');
    await toRow(desk, 'Mine').click();
    await expect(desk.payload).toHaveText('"a preset"');
    await expect(toNotice(desk, 'stands under Unfinished')).toBeVisible();
    await desk.page.reload();
    await desk.presets.getByRole('button', { name: /^echo/ }).first().click();
    await expect(desk.payload).toHaveText('"not saved anywhere"');
    await expect(desk.presets.getByText('Unfinished')).toBeHidden();
    await toRow(desk, 'Mine').click();
    await desk.presets.getByRole('button', { name: 'More for the unfinished echo' }).click();
    await desk.page.getByRole('menuitem', { name: 'Throw away' }).click();
    await expect(desk.presets.getByText('Unfinished')).toBeHidden();
    await desk.page.getByRole('button', { name: 'Undo' }).click();
    await expect(desk.presets.getByText('Unfinished')).toBeVisible();
  });

  it('still knows its preset after a reload, and that it differs', async () => {
    const desk = await given.open();
    await type(desk, '"saved"');
    await saveAs(desk, 'Mine');
    await desk.payload.fill('"changed"');
    await expect(desk.page.getByText('changed', { exact: true })).toBeVisible();
    await desk.page.reload();
    await expect(desk.page.getByRole('heading', { name: 'Mine' })).toBeVisible();
    await desk.page.getByRole('button', { name: 'What changed' }).click();
    await expect(desk.dialog).toContainText('"saved"');
    await expect(desk.dialog).toContainText('"changed"');
  });
});

describe('a storage that refuses', () => {
  it('for want of room is said in a line, and the text stays in the editor', async () => {
    const desk = await given.open({
      before: async (page) => {
        const session = await page.context().newCDPSession(page);
        const { origin } = new URL(given.url);
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      },
    });
    await type(desk, JSON.stringify('x'.repeat(200_000)));
    await expect(desk.page.getByText('no room left').first()).toBeVisible();
    await desk.savePreset.click();
    await desk.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.page.getByRole('button', { name: 'Close this notice' })).toBeVisible();
    await expect(toNotice(desk, 'no room left').last()).toBeVisible();
    await expect(desk.payload).toContainText('xxx');
    await expect(desk.presets).toContainText('No presets yet');
  });

  it('as where IndexedDB is switched off, leaves a page that invokes all the same', async () => {
    const desk = await given.open({
      before: (page) =>
        page.addInitScript(() => {
          indexedDB.open = () => {
            throw new DOMException('Storage is switched off.', 'SecurityError');
          };
        }),
    });
    await type(desk, '"here"');
    await expect(desk.page.getByText('does not keep anything').first()).toBeVisible();
    await desk.savePreset.click();
    await desk.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(toNotice(desk, 'does not keep anything').last()).toBeVisible();
    await desk.invoke.click();
    await expect(desk.status).toHaveText(/^Returned/);
  });
});
