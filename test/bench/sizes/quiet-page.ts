// When a page has nothing more to do: no request begins or ends, and its thread is idle.
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright';

/** Longer than the longest pause with which Playwright tries a click again. */
const QUIET_MS = 1000;
const LOOK_EVERY_MS = 50;

/** A request that is held back counts once, when it is made. */
export async function waitForQuiet(page: Page): Promise<void> {
  let lastAt = performance.now();
  const touch = () => {
    lastAt = performance.now();
  };
  page.on('request', touch);
  page.on('requestfinished', touch);
  page.on('requestfailed', touch);
  while (performance.now() - lastAt < QUIET_MS) {
    await delay(LOOK_EVERY_MS);
    const beganAt = performance.now();
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    // A busy thread is not quiet, however few its requests are.
    if (performance.now() - beganAt > LOOK_EVERY_MS) touch();
  }
}
