// The page as it ships, in a browser that is killed while somebody types and saves.
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { type Desk, openDesk } from '../app/open-desk.ts';
import { saveAs } from '../app/preset-steps.ts';
import { makeFolder, type TemporaryFolder } from '../sandbox/temporary-folder.ts';
import { isDatabaseNew } from './crash/chromium-log.ts';
import { startChromium } from './crash/killable-browser.ts';
import { typeUntilKilled } from './crash/typing.ts';
import { createDice, takeSeed } from './dice.ts';
import { readValues } from './read-values.ts';

const KILLS = 6;
const seed = takeSeed();
const given = giveDesk();

describe.skipIf(process.platform === 'win32')('a page whose browser is killed', () => {
  let profile: TemporaryFolder;
  beforeAll(async () => {
    profile = await makeFolder({});
  });
  afterAll(() => profile.remove());

  /** One life of the browser; `act` ends with it. */
  async function live(act: (desk: Desk, kill: () => Promise<void>) => Promise<unknown>) {
    const browser = startChromium(profile.path, 'about:blank', ['--remote-debugging-port=0']);
    try {
      const driver = await chromium.connectOverCDP(await browser.debugger);
      const [beside] = driver.contexts();
      if (beside === undefined) throw new Error('The browser has no profile.');
      await act(await openDesk(driver, given.url, { beside }), browser.kill);
    } finally {
      await browser.kill();
    }
  }

  it('has what it called saved, and the text that was typed half a second before', async () => {
    const dice = createDice(seed);
    const typed = { saved: [] as string[], settled: [] as string[] };
    const counts = { saved: 0, settled: 0, thrownAway: 0 };
    for (let round = 0; round <= KILLS; round += 1) {
      await live(async (desk, kill) => {
        // Chromium’s own loss, see crash/chromium-log.ts.
        const isNew = await isDatabaseNew(profile.path);
        if (round > 0 && isNew) counts.thrownAway += 1;
        if (isNew) {
          typed.saved.length = 0;
          typed.settled.length = 0;
          await desk.functionName.fill('echo');
          await desk.payload.click();
          await desk.page.keyboard.type('start');
          await saveAs(desk, 'Mine');
        }
        await expect(desk.page.getByRole('heading', { name: 'Mine' })).toBeVisible();
        const stored = await readValues(desk.page);
        const shown = await desk.payload.innerText();
        for (const word of typed.saved) expect(stored, `SEED=${seed}`).toContain(word);
        for (const word of typed.settled) expect(shown, `SEED=${seed}`).toContain(word);
        const typing = typeUntilKilled(desk, round, typed).catch(() => undefined);
        await wait(500 + dice.below(4500));
        await kill();
        await typing;
      });
    }
    counts.saved = typed.saved.length;
    counts.settled = typed.settled.length;
    console.log(`${KILLS + 1} kills in the page, ${JSON.stringify(counts)}, seed ${seed}`);
    expect(counts.saved + counts.settled).toBeGreaterThan(0);
  }, 300_000);
});
