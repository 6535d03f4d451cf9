// Two tabs on the same presets: what one saves the other sees at once, and no text is ever lost.
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import type { Desk } from './open-desk.ts';
import { act, listNames, saveAgain, saveAs, toNotice, toRow } from './preset-steps.ts';

const given = giveDesk();

/** As a person who comes back to a tab does it: a text set from outside is edited in by the browser in another way. */
async function type(desk: Desk, text: string) {
  await desk.page.bringToFront();
  await desk.payload.click();
  await desk.page.keyboard.press('Control+a');
  await desk.page.keyboard.press('Delete');
  await desk.page.keyboard.type(text);
}

async function openBoth() {
  const first = await given.open();
  await first.functionName.fill('echo');
  await type(first, '"from the start"');
  await saveAs(first, 'Shared');
  const second = await given.open({ beside: first.page.context() });
  await toRow(second, 'Shared').click();
  await expect(second.payload).toHaveText('"from the start"');
  return { first, second };
}

describe('two tabs', () => {
  it('see each other’s presets at once: new, renamed, deleted', async () => {
    const { first, second } = await openBoth();
    await act(second, 'Shared', 'Duplicate');
    await expect.poll(() => listNames(first)).toEqual(['Shared', 'Shared (2)']);
    await act(first, 'Shared (2)', 'Delete');
    await expect.poll(() => listNames(second)).toEqual(['Shared']);
  });

  it('show what the other has saved in a form without changes', async () => {
    const { first, second } = await openBoth();
    await type(first, '"saved by the first"');
    await saveAgain(first);
    await expect(second.payload).toHaveText('"saved by the first"');
    await expect(toNotice(second, 'was saved in another tab')).toBeVisible();
  });

  it('are both offered when both have changed it, and nothing is written before a choice', async () => {
    const { first, second } = await openBoth();
    await type(second, '"by the second"');
    await expect(second.page.getByText('changed', { exact: true })).toBeVisible();
    await type(first, '"by the first"');
    await saveAgain(first);
    await expect(toNotice(second, 'Saving here will show both')).toBeVisible();
    await expect(second.payload).toHaveText('"by the second"');
    await second.page.keyboard.press('Control+s');
    await expect(second.dialog).toContainText('by the first');
    await expect(second.dialog).toContainText('by the second');
    await second.page.keyboard.press('Escape');
    await expect(second.dialog).toBeHidden();
    await expect(first.payload).toHaveText('"by the first"');

    await second.page.keyboard.press('Control+s');
    await second.dialog.getByRole('button', { name: 'Save mine as another preset' }).click();
    await expect.poll(() => listNames(first)).toEqual(['Shared', 'Shared (2)']);
    await expect(second.page.getByText('changed', { exact: true })).toBeHidden();
  });

  it('can replace the other’s, or take it with one’s own put aside', async () => {
    const { first, second } = await openBoth();
    await type(second, '"mine"');
    await type(first, '"theirs"');
    await saveAgain(first);
    await expect(toNotice(second, 'Saving here will show both')).toBeVisible();
    await second.page.keyboard.press('Control+s');
    await second.dialog.getByRole('button', { name: 'Take the other tab’s' }).click();
    await expect(second.payload).toHaveText('"theirs"');
    await second.presets.getByRole('button', { name: /^echo/ }).click();
    await expect(second.payload).toHaveText('"mine"');
    await second.page.keyboard.press('Control+s');
    await second.dialog.getByRole('button', { name: 'Replace it with mine' }).click();
    await expect(first.payload).toHaveText('"mine"');
  });

  it('keep what was typed into a preset that the other has deleted', async () => {
    const { first, second } = await openBoth();
    await type(second, '"typed"');
    await expect(second.page.getByText('changed', { exact: true })).toBeVisible();
    await act(first, 'Shared', 'Delete');
    await expect(toNotice(second, 'was deleted in another tab')).toBeVisible();
    await second.page.keyboard.press('Control+s');
    await second.page.getByRole('button', { name: 'Save it again' }).click();
    await expect.poll(() => listNames(first)).toEqual(['Shared']);
    await expect(second.payload).toHaveText('"typed"');
  });
});
