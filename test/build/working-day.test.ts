// A whole working day with a sign-in leaves no token and no credential anywhere but in memory.
import { readFile } from 'node:fs/promises';
import type { Page, Request, Response } from 'playwright';
import { describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import {
  expectSignedIn,
  fillLogin,
  pressSignIn,
  signIn,
  toOneSignIn,
  toSession,
} from '../app/sign-in/sign-in-steps.ts';
import { invoke } from '../app/steps.ts';
import { readStored } from './read-stored.ts';

// Tokens that are always about to end, so that the day has renewals.
const given = giveDesk({ toConfig: toOneSignIn(), idTokenLifetimeMs: 30_000 });

interface Watched {
  /** What may be nowhere, by what it is. */
  readonly secrets: Map<string, string>;
  readonly urls: string[];
  readonly written: string[];
}

async function collect(response: Response, secrets: Map<string, string>): Promise<void> {
  const request: Request = response.request();
  const add = (what: string, secret: unknown) => {
    if (typeof secret === 'string' && secret !== '') secrets.set(secret, what);
  };
  if (request.headers()['x-amz-target']?.includes('GetCredentials')) {
    const { Credentials } = await response.json();
    for (const [what, value] of Object.entries(Credentials)) add(what, value);
  }
  if (request.method() === 'POST' && request.url().endsWith('/oauth2/token')) {
    add('code_verifier', new URLSearchParams(request.postData() ?? '').get('code_verifier'));
    const tokens = await response.json();
    for (const what of ['id_token', 'access_token', 'refresh_token']) add(what, tokens[what]);
  }
}

function watch(page: Page, { secrets, urls, written }: Watched): void {
  page.on('console', (message) => written.push(message.text()));
  page.on('request', (request) => urls.push(request.url()));
  page.on('response', (response) => void collect(response, secrets));
}

describe('after a working day with a sign-in', () => {
  it('no token, no credential and no verifier is in storage, addresses, console, exports or on the screen', async () => {
    const watched: Watched = { secrets: new Map(), urls: [], written: [] };
    const desk = await given.open({
      hasWorker: true,
      expected: [/40\d/],
      before: async (page) => watch(page, watched),
    });
    const { page } = desk;
    const screens: string[] = [];
    const look = async () => screens.push(await page.content());

    await signIn(desk, 'erika');
    await invoke(desk, { functionName: 'price-check', payload: '{"sku": "MUG-07"}' }, /^Returned/);
    await desk.savePreset.click();
    await desk.dialog.getByRole('textbox', { name: 'Name' }).fill('Price of a mug');
    await desk.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.presets).toContainText('Price of a mug');
    given.sandbox.expireCredentials();
    await invoke(desk, {}, /^Returned/);
    await look();

    await page.reload();
    await expectSignedIn(desk, 'erika');
    given.sandbox.signIn.revokeRefreshTokens();
    given.sandbox.signIn.endSessions();
    given.sandbox.expireCredentials();
    await invoke(desk, { functionName: 'echo' }, 'Your sign-in has ended');
    await look();
    const opening = page.context().waitForEvent('page');
    await desk.result.getByRole('button', { name: 'Sign in again and invoke' }).click();
    const window = await opening;
    watch(window, watched);
    await fillLogin(window, 'erika');
    await expect(desk.status).toHaveText(/^Returned/);
    await look();

    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const downloading = page.waitForEvent('download');
    await desk.dialog.getByRole('button', { name: /^Export \d/ }).click();
    const exported = await readFile(await (await downloading).path(), 'utf8');
    await desk.dialog.getByRole('button', { name: 'Done' }).click();

    const during = await readStored(page);
    await toSession(desk).getByRole('button', { name: 'Sign out' }).click();
    await expect(toSession(desk)).toContainText('Not signed in');
    await pressSignIn(desk);
    await fillLogin(page, 'samir');
    await expectSignedIn(desk, 'samir');
    await expect(toSession(desk)).toContainText('credentials until');
    await look();

    const kinds = new Set(watched.secrets.values());
    expect([...kinds].sort()).toEqual([
      'AccessKeyId',
      'SecretKey',
      'SessionToken',
      'access_token',
      'code_verifier',
      'id_token',
      'refresh_token',
    ]);
    const stored = await readStored(page);
    // The search would find them: what the day did leave is there.
    expect(stored).toContain('Price of a mug');
    expect(exported).toContain('Price of a mug');
    const places = {
      during,
      stored,
      exported,
      urls: watched.urls.join('\n'),
      written: watched.written.join('\n'),
      screens: screens.join('\n'),
    };
    for (const [place, text] of Object.entries(places)) {
      for (const [secret, what] of watched.secrets) {
        expect(text.includes(secret), `${what} in ${place}`).toBe(false);
      }
    }
  });
});
