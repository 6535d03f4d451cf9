// Firefox, where Debian's or another is installed, driven by WebDriver BiDi: Playwright drives its own build only.
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const PLACES = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Undefined where there is none; the tests that need it are skipped with a word. */
export function findFirefox(): string | undefined {
  return PLACES.find((path) => path !== undefined && existsSync(path));
}

export const NO_FIREFOX =
  'Firefox is not installed: name it in FIREFOX_PATH, or install firefox-esr.';

/** With a profile of its own, which is gone when the browser is closed. */
export function openFirefox(executablePath: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      // Nothing but this machine: no look-ups of Firefox's own.
      'network.dns.offline-localhost': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
}
