// What tests ask a page about its service worker, in steps that they share.
import type { Page } from 'playwright';
import { expect } from '../app/expect.ts';
import type { GivenDesk } from '../app/given-desk.ts';
import { type Desk, waitForEditor } from '../app/open-desk.ts';
import { type StaticHost, toHashEnd, type Version } from './static-host.ts';

/** A first visit: at its end the worker has taken in the whole page and answers for it. */
export async function openWithWorker(
  given: GivenDesk,
  host: StaticHost,
  expected: readonly RegExp[] = [],
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Desk> {
  const desk = await given.open({ url: host.url, hasWorker: true, expected, before });
  await waitForWorker(desk);
  return desk;
}

/** The worker has taken in the whole page and answers for it. */
export async function waitForWorker({ page }: Desk): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

export async function reload(desk: Desk): Promise<void> {
  await desk.page.reload();
  await waitForEditor(desk);
}

/** By the button of the notice; the page that comes is of the given version, and has all its parts. */
export async function pressReload(desk: Desk, version: Version): Promise<void> {
  await desk.page.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => readVersion(desk)).toBe(version);
  await waitForEditor(desk);
}

/** What the page runs, by the name of its entry. */
export async function readVersion({ page }: Desk): Promise<Version> {
  const entry = await page.locator('script[type=module]').getAttribute('src');
  return (['b', 'c'] as const).find((one) => entry?.endsWith(`${toHashEnd(one)}.js`)) ?? 'a';
}

/** Looks for an update as the browser does; ends when the new worker waits, runs or was given up. */
export function checkForUpdate({ page }: Desk): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const coming = registration.installing;
    if (coming === null) return registration.waiting === null ? 'nothing' : 'installed';
    return new Promise<string>((resolve) => {
      coming.addEventListener('statechange', () => {
        if (coming.state !== 'activating') resolve(coming.state);
      });
    });
  });
}

/** Every address in every cache of the page's origin, by the cache's name. */
export function readCaches(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(async () => {
    const kept: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      kept[name] = requests.map(({ url }) => url);
    }
    return kept;
  });
}

/** The line that tells of newer versions and missing parts. */
export function findNotice({ page }: Desk) {
  return page.getByRole('status').filter({ hasText: /Reload|reload/ });
}
