// The team's presets beside the page: there at once and offline, read-only, compared when they change.
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { type Desk, waitForEditor } from './open-desk.ts';
import { act, listNames, saveAgain, saveAs, toRow } from './preset-steps.ts';

const given = giveDesk({ toConfig: (sandbox) => toLocalConfig(sandbox, true) });

const ORDER = { id: 'order', name: 'Look up an order', functionName: 'order-lookup', payload: '1' };
const PRICE = { id: 'price', name: 'Price', functionName: 'price-check', payload: '"MUG-07"' };

function toCatalogue(...payloadPresets: unknown[]): string {
  const clientContextPresets = [{ id: 'prague', name: 'Prague', text: '{"custom":{}}' }];
  const format = 'invoke-desk-presets';
  return JSON.stringify({ format, version: 1, payloadPresets, clientContextPresets });
}

/** `publish` is what the next reload gets; undefined: the file cannot be reached. */
async function openWithTeam(first: string) {
  let published: string | undefined = first;
  const before = (page: Page) =>
    page.route('**/catalogue.json', (route) =>
      published === undefined
        ? route.abort()
        : route.fulfill({ body: published, contentType: 'application/json' }),
    );
  const desk = await given.open({ before, expected: [/catalogue\.json/] });
  await expect(toRow(desk, 'Look up an order')).toBeVisible();
  const publish = async (next: string | undefined) => {
    published = next;
    await desk.page.reload();
    await waitForEditor(desk);
  };
  return { desk, publish };
}

/** A copy of the team's “Look up an order”, open in the form. */
async function copyOrder(desk: Desk) {
  await toRow(desk, 'Look up an order').click();
  await expect(desk.payload).toHaveText('1');
  await saveAs(desk, 'My lookup');
}

function toNews(desk: Desk) {
  return desk.presets.getByRole('status').filter({ hasText: 'Team presets:' });
}

function toOffer({ page }: Desk) {
  return page.getByRole('button', { name: 'The team’s original has changed…' });
}

describe('the team’s presets', () => {
  it('are listed at once, and can be opened and copied but neither renamed nor deleted', async () => {
    const { desk } = await openWithTeam(toCatalogue(ORDER, PRICE));
    await expect.poll(() => listNames(desk)).toEqual(['Look up an order', 'Price', 'Prague']);
    await expect(desk.presets.getByRole('heading', { name: 'Team' })).toBeVisible();
    await desk.presets.getByRole('button', { name: 'More for Price', exact: true }).click();
    const items = desk.page.getByRole('menuitem');
    await expect.poll(() => items.allInnerTexts()).toEqual(['Open', 'Make my own copy']);
    await desk.page.keyboard.press('Escape');
    await toRow(desk, 'Price').click();
    await expect(desk.functionName).toHaveValue('price-check');
  });

  it('stay as they are when one is changed in the form: saving asks for a name', async () => {
    const { desk, publish } = await openWithTeam(toCatalogue(ORDER));
    await toRow(desk, 'Look up an order').click();
    await desk.payload.fill('2');
    await desk.page.keyboard.press('Control+s');
    await desk.dialog.getByRole('textbox', { name: 'Name' }).fill('Mine');
    await desk.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(toRow(desk, 'Mine')).toBeVisible();
    await publish(toCatalogue(ORDER));
    await expect(desk.payload).toHaveText('2');
    await toRow(desk, 'Look up an order').click();
    await expect(desk.payload).toHaveText('1');
  });

  it('are there from the last time where the file cannot be reached, without a complaint', async () => {
    const { desk, publish } = await openWithTeam(toCatalogue(ORDER, PRICE));
    await publish(undefined);
    await expect.poll(() => listNames(desk)).toEqual(['Look up an order', 'Price', 'Prague']);
    await toRow(desk, 'Look up an order').click();
    await expect(desk.payload).toHaveText('1');
    await expect(desk.presets).not.toContainText('in the catalogue');
  });
});

describe('a catalogue that has changed', () => {
  const moved = { ...ORDER, payload: '"A-1002"' };
  const second = { id: 'b', name: 'Second', functionName: 'echo' };
  const third = { id: 'c', name: 'Third', functionName: 'echo' };

  it('says how many are new and changed, and shows which, until that has been seen', async () => {
    const { desk, publish } = await openWithTeam(toCatalogue(ORDER, PRICE));
    await expect(toNews(desk)).toBeHidden();
    await publish(toCatalogue(moved, PRICE, second, third));
    await expect(toNews(desk)).toHaveText('Team presets: 2 new, 1 changed.');
    await expect(toRow(desk, 'Second')).toContainText('new');
    await expect(toRow(desk, 'Look up an order')).toContainText('updated');
    await publish(undefined);
    await expect(toNews(desk)).toHaveText('Team presets: 2 new, 1 changed.');
    await desk.presets.getByRole('button', { name: 'See', exact: true }).click();
    for (const word of ['Second', 'Third', 'Look up an order', 'A-1002'])
      await expect(desk.dialog).toContainText(word);
    await desk.dialog.getByRole('button', { name: 'Seen' }).click();
    await expect(desk.dialog).toBeHidden();
    await expect(toNews(desk)).toBeHidden();
    // What has been seen counts no more among what is new now.
    await publish(toCatalogue(moved, second, third));
    await expect(toNews(desk)).toHaveText('Team presets: 1 gone.');
    await desk.presets.getByRole('button', { name: 'Seen' }).click();
    await expect(toNews(desk)).toBeHidden();
    await publish(toCatalogue(moved, second, third));
    await expect.poll(() => listNames(desk)).not.toContain('Price');
    await expect(toNews(desk)).toBeHidden();
  });
});

describe('a catalogue with mistakes', () => {
  it('names each with its path, and its good entries are there', async () => {
    const bad = { id: 'bad', name: 7, functionName: 'echo', invocationType: 'Sometimes' };
    const { desk } = await openWithTeam(toCatalogue(bad, ORDER, 'no object', PRICE));
    await expect.poll(() => listNames(desk)).toEqual(['Look up an order', 'Price', 'Prague']);
    await desk.presets.getByText('3 problems in the catalogue').click();
    for (const path of ['payloadPresets[0].name', 'payloadPresets[0].inv', 'payloadPresets[2]'])
      await expect(desk.presets).toContainText(path);
  });

  it('does not lose the last good one to a sign-in page in its place', async () => {
    const { desk, publish } = await openWithTeam(toCatalogue(ORDER, PRICE));
    await publish('<!doctype html><title>Sign in</title>');
    await expect(desk.presets).toContainText('One problem in the catalogue');
    await expect.poll(() => listNames(desk)).toEqual(['Look up an order', 'Price', 'Prague']);
    await publish(undefined);
    await expect.poll(() => listNames(desk)).toEqual(['Look up an order', 'Price', 'Prague']);
    await expect(desk.presets).not.toContainText('in the catalogue');
    await expect(toNews(desk)).toBeHidden();
  });

  it('does not lose the last good one to the file of a newer version', async () => {
    const { desk, publish } = await openWithTeam(toCatalogue(ORDER));
    const newer = { format: 'invoke-desk-presets', version: 2, payloadPresets: [] };
    await publish(JSON.stringify(newer));
    await desk.presets.getByText('One problem in the catalogue').click();
    await expect(desk.presets).toContainText('newer Invoke Desk');
    await expect(toRow(desk, 'Look up an order')).toBeVisible();
  });
});

describe('one’s own copy of a team’s preset', () => {
  const moved = { ...ORDER, payload: '"A-1002"' };

  it('says when the original has moved on, and takes the change', async () => {
    const { desk, publish } = await openWithTeam(toCatalogue(ORDER));
    await copyOrder(desk);
    await expect(toOffer(desk)).toBeHidden();
    await publish(toCatalogue(moved));
    await expect(toRow(desk, 'My lookup')).toContainText('updated');
    await expect(desk.payload).toHaveText('1');
    await toOffer(desk).click();
    await expect(desk.dialog).toContainText('A-1002');
    await desk.dialog.getByRole('button', { name: 'Take the team’s' }).click();
    await expect(desk.payload).toHaveText('"A-1002"');
    await expect(toOffer(desk)).toBeHidden();
    await expect(toRow(desk, 'My lookup')).not.toContainText('updated');
    await expect(desk.presets.getByText('Unfinished')).toBeHidden();
    await publish(undefined);
    await expect(desk.payload).toHaveText('"A-1002"');
  });

  it('keeps its own where that is wanted, and this change is not offered again', async () => {
    const { desk, publish } = await openWithTeam(toCatalogue(ORDER));
    await copyOrder(desk);
    await desk.payload.fill('"mine"');
    await saveAgain(desk);
    await publish(toCatalogue(moved));
    await toOffer(desk).click();
    await expect(desk.dialog).toContainText('mine');
    await desk.dialog.getByRole('button', { name: 'Keep mine' }).click();
    await expect(toOffer(desk)).toBeHidden();
    await expect(desk.payload).toHaveText('"mine"');
    await publish(toCatalogue(moved));
    await expect(toRow(desk, 'My lookup')).not.toContainText('updated');
    await expect(toOffer(desk)).toBeHidden();
    await publish(toCatalogue({ ...moved, payload: '"B-2000"' }));
    await expect(toOffer(desk)).toBeVisible();
  });

  it('puts what was changed in it aside when the team’s is taken', async () => {
    const { desk, publish } = await openWithTeam(toCatalogue(ORDER));
    await copyOrder(desk);
    await desk.payload.fill('"mine"');
    await publish(toCatalogue(moved));
    await toOffer(desk).click();
    await desk.dialog.getByRole('button', { name: 'Take the team’s' }).click();
    await expect(desk.payload).toHaveText('"A-1002"');
    await desk.presets.getByRole('button', { name: /^order-lookup/ }).click();
    await expect(desk.payload).toHaveText('"mine"');
  });

  it('stays when the original is gone', async () => {
    const { desk, publish } = await openWithTeam(toCatalogue(ORDER));
    await copyOrder(desk);
    await act(desk, 'My lookup', 'Add to favourites');
    await publish(toCatalogue(PRICE));
    await expect.poll(() => listNames(desk)).toEqual(['My lookup', 'Price', 'Prague']);
    await expect(desk.payload).toHaveText('1');
    await expect(toOffer(desk)).toBeHidden();
  });
});
