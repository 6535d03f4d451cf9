// One browser for all the files that a worker runs: to start one takes as long as a test. Contexts keep tests apart.
import { type Browser, chromium } from 'playwright';
import { BROWSER_ARGUMENTS, ensureBrowser } from '../setup/find-browser.ts';

let shared: Browser | undefined;

/** Playwright ends it with the worker. One that has crashed is not handed on. */
export async function shareBrowser(): Promise<Browser> {
  if (shared?.isConnected()) return shared;
  shared = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGUMENTS });
  return shared;
}
