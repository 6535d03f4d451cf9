// One start of the page in a profile, by the page's own clock.
import type { Page } from 'playwright';
import type { StartProbe } from '../in-page/start-probe.ts';
import { waitForQuiet } from '../sizes/quiet-page.ts';
import type { Profile } from './profile.ts';

export interface TimedStart {
  /** From the navigation's start until a field can be edited and the presets are painted. */
  readonly usableMs: number;
  /** In ms, those of over 50 ms until the page has nothing more to do. */
  readonly longTasks: readonly number[];
}

export async function timeStart(profile: Profile, pageUrl: string): Promise<TimedStart> {
  const page = await profile.open();
  await page.goto(pageUrl, { waitUntil: 'commit' });
  const usableMs = await readUsable(page);
  await waitForQuiet(page);
  const longTasks = await page.evaluate(() => window.startProbe.longTasks);
  await page.close();
  return { usableMs, longTasks };
}

async function readUsable(page: Page): Promise<number> {
  const seen = await page.waitForFunction(() => window.startProbe.usableAt);
  const usableMs: StartProbe['usableAt'] = await seen.jsonValue();
  if (usableMs === undefined) throw new Error('The list of presets has not come.');
  return usableMs;
}
