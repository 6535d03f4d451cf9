// What the shortcuts of the installed page open, by the address's fragment.
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { type Desk, waitForEditor } from './open-desk.ts';
import { act, saveAs, startNew, toNotice, toRow } from './preset-steps.ts';
import { fillIn } from './steps.ts';

const given = giveDesk();

/** As the system opens it: a page of its own, in the same browser. */
async function openBy(desk: Desk, fragment: string, viewport?: { width: number; height: number }) {
  const { page } = desk;
  if (viewport !== undefined) await page.setViewportSize(viewport);
  await page.goto('about:blank');
  await page.goto(given.url + fragment);
  await waitForEditor(desk);
}

/** Two presets, the second a favourite, and an empty form. */
async function openWithFavourite() {
  const desk = await given.open();
  for (const name of ['Plain', 'Starred']) {
    await startNew(desk);
    await fillIn(desk, { functionName: 'echo', payload: `"${name}"` });
    await saveAs(desk, name);
  }
  await act(desk, 'Starred', 'Add to favourites');
  await expect(desk.presets.getByRole('heading', { name: 'Favourites' })).toBeVisible();
  await startNew(desk);
  return desk;
}

describe('a shortcut', () => {
  it('opens the first favourite, once', async () => {
    const desk = await openWithFavourite();
    await openBy(desk, '#open=favourite-1');
    await expect(desk.payload).toHaveText('"Starred"');
    expect(desk.page.url()).toBe(given.url);
    await toRow(desk, 'Plain').click();
    await expect(desk.payload).toHaveText('"Plain"');
    await desk.page.reload();
    await waitForEditor(desk);
    await expect(desk.page.getByRole('heading', { name: 'Plain' })).toBeVisible();
    await expect(desk.payload).toHaveText('"Plain"');
  });

  it('to a favourite that there is not says so, and leaves the form as it is', async () => {
    const desk = await openWithFavourite();
    await fillIn(desk, { functionName: 'echo', payload: '"typed"' });
    await openBy(desk, '#open=favourite-2');
    await expect(toNotice(desk, 'There are fewer than 2 favourites')).toBeVisible();
    await expect(desk.payload).toHaveText('"typed"');
    expect(desk.page.url()).toBe(given.url);
  });

  it('opens an empty form, with what was not saved put aside', async () => {
    const desk = await openWithFavourite();
    await fillIn(desk, { functionName: 'order-lookup', payload: '"typed"' });
    await openBy(desk, '#open=new');
    await expect(desk.functionName).toHaveValue('');
    expect(desk.page.url()).toBe(given.url);
    await desk.presets.getByRole('button', { name: /^order-lookup/ }).click();
    await expect(desk.payload).toHaveText('"typed"');
  });

  it.each([
    ['a desk', { width: 1280, height: 800 }],
    ['a phone', { width: 360, height: 740 }],
  ])('leads to the search on %s', async (_name, viewport) => {
    const desk = await openWithFavourite();
    await openBy(desk, '#open=search', viewport);
    await expect(desk.search).toBeFocused();
    expect(desk.page.url()).toBe(given.url);
    await desk.page.keyboard.type('starred');
    await expect(toRow(desk, 'Plain')).toBeHidden();
    await toRow(desk, 'Starred').click();
    await expect(desk.payload).toHaveText('"Starred"');
  });
});

it('Ctrl+K leads to the search on a phone too', async () => {
  const desk = await given.open({ viewport: { width: 360, height: 740 } });
  await expect(desk.search).toBeHidden();
  await desk.page.keyboard.press('Control+k');
  await expect(desk.search).toBeFocused();
});

it('Ctrl+K leads there before the next key comes', async () => {
  const desk = await given.open();
  await desk.functionName.focus();
  const focused = await desk.page.evaluate(() => {
    const init = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    return document.activeElement?.getAttribute('aria-label');
  });
  expect(focused).toBe('Search presets');
});

it('any other fragment does nothing', async () => {
  const desk = await openWithFavourite();
  await fillIn(desk, { functionName: 'echo', payload: '"typed"' });
  for (const fragment of ['#open=favourite-0', '#open=delete', '#open=new&open=search', '#new']) {
    await openBy(desk, fragment);
    await expect(toRow(desk, 'Starred')).toBeVisible();
    // The address is cleared in the moment in which a word that is known would be followed.
    await expect.poll(() => desk.page.url()).toBe(given.url);
    await expect(desk.payload).toHaveText('"typed"');
    await expect(desk.functionName).toHaveValue('echo');
    await expect(desk.search).not.toBeFocused();
    await expect(toRow(desk, 'Unfinished')).toBeHidden();
  }
});
