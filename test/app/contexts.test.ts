// Client-context presets: one text that many payload presets use, saved once and changed in one place.
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { type Desk, waitForEditor } from './open-desk.ts';
import { act, saveAs, startNew, toNotice, toRow } from './preset-steps.ts';
import { fillIn, invoke, listInvokes } from './steps.ts';

const given = giveDesk();
const CZECH = '{"custom":{"currency":"CZK"}}';
const EURO = '{"custom":{"currency":"EUR"}}';

/** Presses an item in the menu over the client context. */
async function actOnField({ page }: Desk, action: string) {
  await page.getByRole('button', { name: 'Client-context presets' }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

async function saveContext(desk: Desk, name: string, text: string) {
  await desk.clientContext.fill(text);
  await actOnField(desk, 'Save as client-context preset…');
  await desk.dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await desk.dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(toNotice(desk, `“${name}” is saved.`)).toBeVisible();
}

/** Two payload presets that use the client context “Shop”; the second is open. */
async function openWithTwo() {
  const desk = await given.open();
  await saveContext(desk, 'Shop', CZECH);
  await fillIn(desk, { functionName: 'echo', payload: '"first"' });
  await saveAs(desk, 'First');
  await startNew(desk);
  await fillIn(desk, { functionName: 'echo', payload: '"second"' });
  await actOnField(desk, 'Shop');
  await saveAs(desk, 'Second');
  return desk;
}

async function openPreset(desk: Desk, name: string) {
  await toRow(desk, name).click();
  await expect(desk.page.getByRole('heading', { name })).toBeVisible();
}

/** What an Invoke of a preset carries along. */
async function readSent(desk: Desk, name: string): Promise<string> {
  await openPreset(desk, name);
  given.sandbox.forgetRequests();
  await invoke(desk, {}, /^Returned/);
  const header = listInvokes(given.sandbox)[0]?.headers['x-amz-client-context'] ?? '';
  return Buffer.from(header, 'base64').toString();
}

function toField({ page }: Desk) {
  return page.getByRole('region', { name: 'Client context' });
}

describe('the client context', () => {
  it('begins with the structure that mobile SDKs send, which every handler can read', async () => {
    const desk = await given.open();
    await actOnField(desk, 'Start from the structure of mobile SDKs');
    for (const key of ['client', 'custom', 'env'])
      await expect(desk.clientContext).toContainText(`"${key}"`);
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    const header = listInvokes(given.sandbox)[0]?.headers['x-amz-client-context'] ?? '';
    const sent = JSON.parse(Buffer.from(header, 'base64').toString());
    expect(Object.keys(sent)).toEqual(['client', 'custom', 'env']);
  });

  it('is not written over by the structure where it holds a text', async () => {
    const desk = await given.open();
    await desk.clientContext.fill(EURO);
    await desk.page.getByRole('button', { name: 'Client-context presets' }).click();
    const item = desk.page.getByRole('menuitem', { name: 'Start from the structure' });
    await expect(item).toBeDisabled();
  });

  it('tells how a handler reads it in each runtime', async () => {
    const desk = await given.open();
    await actOnField(desk, 'How a handler reads it…');
    for (const word of ['Node.js', 'Python', 'Java', '.NET', 'clientContext.custom'])
      await expect(desk.dialog).toContainText(word);
    await desk.page.keyboard.press('Escape');
    await expect(desk.dialog).toBeHidden();
  });
});

describe('a client-context preset', () => {
  it('is used from the rail and from the field, and its name stands there', async () => {
    const desk = await given.open();
    await saveContext(desk, 'Shop', CZECH);
    await expect(toField(desk)).toContainText('Shop');
    await startNew(desk);
    await expect(desk.clientContext).not.toContainText('currency');
    await act(desk, 'Shop', 'Use in this request');
    await expect(desk.clientContext).toHaveText(CZECH);
    await startNew(desk);
    await actOnField(desk, 'Shop');
    await expect(desk.clientContext).toHaveText(CZECH);
    await expect(toField(desk)).toContainText('Shop');
    await startNew(desk);
    await toRow(desk, 'Shop').click();
    await expect(desk.clientContext).toHaveText(CZECH);
  });

  it('stays linked to the presets that use it after a reload', async () => {
    const desk = await openWithTwo();
    await desk.page.reload();
    await waitForEditor(desk);
    await expect(desk.clientContext).toHaveText(CZECH);
    await expect(toField(desk)).toContainText('Shop');
    await openPreset(desk, 'First');
    await expect(desk.clientContext).toHaveText(CZECH);
    await expect(toField(desk)).toContainText('Shop');
    await expect(desk.page.getByText('changed', { exact: true })).toBeHidden();
  });

  it('changes what every preset sends that uses it, and none of them counts as changed', async () => {
    const desk = await openWithTwo();
    expect(await readSent(desk, 'First')).toBe(CZECH);
    await desk.clientContext.fill(EURO);
    await expect(toField(desk)).toContainText('Shop changed');
    await actOnField(desk, 'Save to Shop');
    await expect(toField(desk)).not.toContainText('changed');
    await expect(desk.page.getByText('changed', { exact: true })).toBeHidden();
    expect(await readSent(desk, 'Second')).toBe(EURO);
    await desk.page.reload();
    await waitForEditor(desk);
    expect(await readSent(desk, 'First')).toBe(EURO);
    await expect(desk.page.getByText('changed', { exact: true })).toBeHidden();
  });

  it('stays as it is while its text is changed for one request, and comes back', async () => {
    const desk = await openWithTwo();
    await desk.clientContext.fill(EURO);
    await expect(toField(desk)).toContainText('Shop changed');
    await actOnField(desk, 'Back to what is saved');
    await expect(desk.clientContext).toHaveText(CZECH);
    await expect(toField(desk)).not.toContainText('changed');
    expect(await readSent(desk, 'First')).toBe(CZECH);
  });

  it('is let go with its text kept as the request’s own', async () => {
    const desk = await openWithTwo();
    await actOnField(desk, 'Keep the text, without the preset');
    await expect(toField(desk)).not.toContainText('Shop');
    await expect(desk.clientContext).toHaveText(CZECH);
    await expect(desk.page.getByText('changed', { exact: true })).toBeVisible();
    await desk.page.keyboard.press('Control+s');
    await expect(desk.page.getByText('changed', { exact: true })).toBeHidden();
    await openPreset(desk, 'First');
    await desk.clientContext.fill(EURO);
    await actOnField(desk, 'Save to Shop');
    await expect(toField(desk)).not.toContainText('changed');
    expect(await readSent(desk, 'Second')).toBe(CZECH);
  });

  it('that is deleted is missed aloud when a preset names it, and serves again after Undo', async () => {
    const desk = await openWithTwo();
    await startNew(desk);
    await act(desk, 'Shop', 'Delete');
    await expect(toRow(desk, 'Shop')).toBeHidden();
    await desk.page.getByRole('button', { name: 'Undo' }).click();
    await expect(toNotice(desk, '“Shop” is back.')).toBeVisible();
    await openPreset(desk, 'First');
    await expect(desk.clientContext).toHaveText(CZECH);
    await startNew(desk);
    await act(desk, 'Shop', 'Delete');
    await expect(toRow(desk, 'Shop')).toBeHidden();
    await openPreset(desk, 'Second');
    await expect(toNotice(desk, 'uses a client-context preset that is not here')).toBeVisible();
    await expect(desk.clientContext).not.toContainText('currency');
    await desk.page.reload();
    await openPreset(desk, 'First');
    await expect(toNotice(desk, 'uses a client-context preset that is not here')).toBeVisible();
  });

  it('that is deleted while its text is in the form leaves the text there', async () => {
    const desk = await openWithTwo();
    await act(desk, 'Shop', 'Delete');
    await expect(toField(desk)).not.toContainText('Shop');
    await expect(desk.clientContext).toHaveText(CZECH);
    await expect(desk.page.getByText('changed', { exact: true })).toBeVisible();
  });
});
