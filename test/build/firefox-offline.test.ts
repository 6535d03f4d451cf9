// The built page without a network in Firefox, whose service workers and Trusted Types are its own.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { findFirefox, NO_FIREFOX, openFirefox } from '../setup/open-firefox.ts';
import { type StaticHost, startHost } from './static-host.ts';

const firefox = findFirefox();
if (firefox === undefined) console.log(NO_FIREFOX);

describe.skipIf(firefox === undefined)('in Firefox', () => {
  let sandbox: Sandbox;
  let host: StaticHost;
  beforeAll(async () => {
    sandbox = await startSandbox({});
    host = await startHost(toLocalConfig(sandbox), '/desk/');
  });
  afterAll(async () => {
    await host.close();
    await sandbox.stop();
  });

  it('a page that was open once opens without its host, and says how old its settings are', async () => {
    const browser = await openFirefox(firefox ?? '');
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(host.url);
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
      expect(errors).toEqual([]);
      await host.stop();
      await page.reload();
      await page.waitForFunction(() => document.body.innerText.includes('Offline: settings as of'));
      expect(await page.evaluate(() => document.body.innerText)).toContain('Local sandbox');
      // The editor stands in a shadow root.
      const payload = await page.waitForSelector('>>> [contenteditable=true]');
      await payload?.type('{"typed": "offline"}');
      expect(await payload?.evaluate((field) => field.textContent)).toContain('"offline"');
    } finally {
      await browser.close();
    }
  });
});
