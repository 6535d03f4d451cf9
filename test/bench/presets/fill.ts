// Puts presets into a profile as the page itself stores them, and lets the page open once with them.
import type { Page } from 'playwright';
import type { PayloadPreset } from '../../../src/domain/preset/preset.ts';
import { toStoredPreset } from '../../../src/domain/preset/stored-preset.ts';
import { toStorageKey } from '../../../src/platform/storage/preset-keys.ts';
import type { Profile } from './profile.ts';

/** So many at a time go over to the browser. */
const AT_ONCE = 500;
/** How many rows the page keeps for its next start. */
const TOP = 60;

export async function fillProfile(
  profile: Profile,
  pageUrl: string,
  presets: readonly PayloadPreset[],
): Promise<void> {
  const page = await profile.open();
  // Of the page's origin, and without the page: nothing else is at the database.
  await page.goto(`${pageUrl}config.json`);
  for (let from = 0; from < presets.length; from += AT_ONCE) {
    const some = presets.slice(from, from + AT_ONCE);
    await put(
      page,
      some.map((preset) => [toStorageKey(preset), toStoredPreset(preset)]),
    );
  }
  await page.goto(pageUrl);
  // The first start with them has read them all and keeps the top of the list for the next one.
  await waitForTop(page, Math.min(TOP, presets.length));
  await page.close();
}

type Entry = readonly [key: string, value: unknown];

function put(page: Page, entries: readonly Entry[]): Promise<void> {
  return page.evaluate(async (given) => {
    const opening = indexedDB.open('invoke-desk');
    opening.onupgradeneeded = () => opening.result.createObjectStore('values');
    await new Promise((done, fail) => {
      opening.onsuccess = done;
      opening.onerror = fail;
    });
    const database = opening.result;
    const change = database.transaction('values', 'readwrite');
    for (const [key, value] of given) change.objectStore('values').put(value, key);
    await new Promise((done, fail) => {
      change.oncomplete = done;
      change.onabort = fail;
    });
    database.close();
  }, entries);
}

async function waitForTop(page: Page, size: number): Promise<void> {
  await page.waitForFunction(
    async (wanted) => {
      const opening = indexedDB.open('invoke-desk');
      await new Promise((done) => {
        opening.onsuccess = done;
      });
      const reading = opening.result.transaction('values').objectStore('values').get('list-top');
      await new Promise((done) => {
        reading.onsuccess = done;
      });
      opening.result.close();
      return reading.result?.top.length === wanted;
    },
    size,
    { polling: 500 },
  );
}
