// The storage in Firefox: its IndexedDB stands on another ground than Chromium's.
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { findFirefox, NO_FIREFOX, openFirefox } from '../setup/open-firefox.ts';
import { startFirefox } from './crash/killable-browser.ts';
import { killOverAndOver } from './crash/rounds.ts';
import { createDice, takeSeed } from './dice.ts';
import type {} from './race/editing.ts';
import type { Edit } from './race/edits.ts';
import { findLost } from './race/find-lost.ts';
import { type ScriptPage, serveScript } from './script-page.ts';
import { type StaticHost, startHost } from './static-host.ts';

const KILLS = 5;
const seed = takeSeed();
const firefox = findFirefox();
if (firefox === undefined) console.log(NO_FIREFOX);

describe.skipIf(firefox === undefined)('the storage in Firefox', () => {
  let browser: Browser;
  let script: ScriptPage;
  let sandbox: Sandbox;
  let host: StaticHost;
  beforeAll(async () => {
    script = await serveScript(new URL('./race/editing.ts', import.meta.url));
    sandbox = await startSandbox({});
    host = await startHost(toLocalConfig(sandbox), '/');
  });
  afterAll(async () => {
    await script.close();
    await host.close();
    await sandbox.stop();
  });
  beforeEach(async () => {
    browser = await openFirefox(firefox ?? '');
  });
  afterEach(() => browser.close());

  async function open(url: string) {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  }

  it('has each edit of two tabs in the history of its preset, or reported as a conflict', async () => {
    const tabs = [await open(script.url), await open(script.url)] as const;
    expect(await tabs[0].evaluate(() => window.race.begin())).toEqual(Array(4).fill('saved'));
    for (const tab of tabs) await tab.evaluate((one) => window.race.open(one), seed);
    const edits: Edit[] = [];
    for (let done = 0; done < 50; done += 10) {
      const runs = tabs.map((tab, at) =>
        tab.evaluate((name, from) => window.race.edit(name, from, 10), `tab ${at}`, done),
      );
      edits.push(...(await Promise.all(runs)).flat());
    }
    const stored = await tabs[0].evaluate(() => window.race.listStored());
    expect(findLost(edits, stored), `SEED=${seed}`).toEqual([]);
    expect(edits.some(({ conflicts }) => conflicts > 0)).toBe(true);
    const shared = stored.filter(({ id }) => id.startsWith('shared'));
    for (const tab of tabs) {
      await expect.poll(() => tab.evaluate(() => window.race.listSeen())).toEqual(shared);
    }
  });

  it('takes an import in whole or not at all', async () => {
    const page = await open(script.url);
    expect(await page.evaluate(() => window.race.importBad())).toBe('refused');
    expect(await page.evaluate(() => window.race.listStored())).toEqual([]);
  });

  it('has the draft after a reload in the middle of typing', async () => {
    const page = await open(host.url);
    const editor = '>>> [contenteditable=true][aria-label^=Payload]';
    const payload = await page.waitForSelector(editor);
    await payload?.type('{"half": "typed');
    await page.reload();
    const again = await page.waitForSelector(editor);
    const read = () => again?.evaluate((field) => field.textContent ?? '');
    await expect.poll(read).toContain('typed');
  });
});

describe.skipIf(firefox === undefined || process.platform === 'win32')('Firefox, killed', () => {
  it('keeps every save that was reported done, whole', async () => {
    const { problems, kills, saved } = await killOverAndOver({
      kills: KILLS,
      dice: createDice(seed),
      longestMs: 1500,
      // Else it opens the pages of its last life beside the one that is asked for.
      files: { 'user.js': 'user_pref("browser.sessionstore.resume_from_crash", false);\n' },
      start: (profile, url) => startFirefox(firefox ?? '', profile, url),
      judge: async ({ round, values, ledger }) => ledger.check(round, values),
    });
    console.log(`${kills} kills of Firefox, ${saved} saves reported, seed ${seed}`);
    expect(problems, `SEED=${seed}`).toEqual([]);
    expect(saved).toBeGreaterThan(0);
  }, 180_000);
});
