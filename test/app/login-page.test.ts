// The local AWS's own login page, as a person meets it in a browser on the way to the desk.
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Page as Served, servePage } from '../sandbox/page.ts';
import { createDeskClient } from '../sandbox/sign-in/desk-client.ts';
import { makeFolder, type TemporaryFolder } from '../sandbox/temporary-folder.ts';
import { checkInBothSchemes, measureOverflow } from './axe.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';

const given = giveDesk();
/** An app that leaves the code in its address, where a test can take it. */
let folder: TemporaryFolder;
let app: Served;
beforeAll(async () => {
  folder = await makeFolder({ 'index.html': '<!doctype html><title>An app</title>' });
  app = await servePage({ dist: folder.path, config: { version: 1 } });
});
afterAll(async () => {
  await app.close();
  await folder.remove();
});

/** A window at the login page, and more of them. */
async function openLogin(options: BrowserContextOptions = {}) {
  const client = createDeskClient(given.sandbox, app.url);
  const context = await given.browser.newContext(options);
  const openAnother = async () => {
    const attempt = await client.prepare();
    const page = await context.newPage();
    await page.goto(attempt.address);
    return { page, attempt };
  };
  return { client, context, openAnother, ...(await openAnother()) };
}

async function fillIn(page: Page, name: string, password = 'local-desk'): Promise<void> {
  await page.getByRole('textbox', { name: 'Username' }).fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const hasLeft = ({ href }: URL) => href.startsWith(app.url);

describe('the login page', () => {
  it('works without scripts, and lets the same browser in again without asking', async () => {
    const { client, context, page, attempt, openAnother } = await openLogin({
      javaScriptEnabled: false,
    });
    await fillIn(page, 'noor', 'wrong');
    await expect(page.getByRole('alert')).toHaveText('Incorrect username or password.');
    await fillIn(page, 'noor');
    await page.waitForURL(hasLeft);
    expect((await client.redeem(attempt, new URL(page.url()))).id_token).toBeDefined();
    const again = await openAnother();
    await again.page.waitForURL(hasLeft);
    await context.close();
  });

  it.each([360, 1280])('is accessible and fits %i px', async (width) => {
    const { context, page } = await openLogin({ viewport: { width, height: 700 } });
    await checkInBothSchemes({ page }, 'asked');
    await fillIn(page, 'erika', 'wrong');
    await expect(page.getByRole('alert')).toBeVisible();
    await checkInBothSchemes({ page }, 'wrong password');
    expect(await measureOverflow({ page })).toBe(0);
    await context.close();
  });

  it('tells two people in two tabs of one browser apart', async () => {
    const { client, context, page, attempt, openAnother } = await openLogin();
    const other = await openAnother();
    for (const [tab, name, asked] of [
      [page, 'erika', attempt],
      [other.page, 'samir', other.attempt],
    ] as const) {
      await fillIn(tab, name);
      await tab.waitForURL(hasLeft);
      const tokens = await client.redeem(asked, new URL(tab.url()));
      expect(client.readClaims(tokens)['cognito:username']).toBe(name);
    }
    await context.close();
  });
});
