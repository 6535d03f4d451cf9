// What people do with presets, as steps.
import type { Locator } from 'playwright';
import { expect } from './expect.ts';
import type { Desk } from './open-desk.ts';

/** Saves what the form holds under a name, from the dialog that asks for it. */
export async function saveAs(desk: Desk, name: string, more: { tags?: string } = {}) {
  await desk.savePreset.click();
  await desk.dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  if (more.tags !== undefined)
    await desk.dialog.getByRole('textbox', { name: 'Tags' }).fill(more.tags);
  await desk.dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.page.getByText(`“${name}” is saved.`)).toBeVisible();
}

/** Saves into the preset that is open, by the keyboard, and waits for the word that it is done. */
export async function saveAgain(desk: Desk) {
  const changed = desk.page.getByText('changed', { exact: true });
  // Before it is there, its being away would say nothing about the save.
  await expect(changed).toBeVisible();
  await desk.page.keyboard.press('Control+s');
  await expect(changed).toBeHidden();
}

/** An empty form. */
export async function startNew({ page, functionName }: Desk) {
  await page.getByRole('button', { name: 'More for this request' }).click();
  await page.getByRole('menuitem', { name: 'New request' }).click();
  await expect(functionName).toHaveValue('');
}

export function toRow(desk: Desk, name: string): Locator {
  return desk.presets.getByRole('button', { name: new RegExp(`^${name}`) });
}

/** Presses an item in the menu of a preset. */
export async function act(desk: Desk, name: string, action: string) {
  await desk.presets.getByRole('button', { name: `More for ${name}`, exact: true }).click();
  await desk.page.getByRole('menuitem', { name: action }).click();
}

/** The names in the list, from top to bottom. */
export function listNames(desk: Desk): Promise<string[]> {
  return desk.presets.locator('li > * b').allInnerTexts();
}

export function toNotice(desk: Desk, text: string | RegExp): Locator {
  return desk.page.getByRole('status').or(desk.page.getByRole('alert')).filter({ hasText: text });
}
