// Finds a Chromium-like browser for the tests, or gets one and says so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Off the network but for this machine: no update checks, no name look-ups. */
export const BROWSER_ARGUMENTS = [
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** The path of a browser that can be started. Rejects with what was tried when there is none to be had. */
export function ensureBrowser(): string {
  return findBrowser() ?? getBrowser();
}

function findBrowser(): string | undefined {
  const asked = process.env.BROWSER_PATH;
  const own = [asked, chromium.executablePath()];
  const onPath = (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...own, ...onPath, ...PLACES].find((path) => path !== undefined && existsSync(path));
}

function getBrowser(): string {
  const ways = isDebianRoot() ? [fromDebian, fromPlaywright] : [fromPlaywright];
  for (const way of ways) {
    way();
    const found = findBrowser();
    if (found !== undefined) return found;
  }
  throw new Error(
    'No Chrome, Chromium or Edge is installed, and none could be fetched. Install one, or name it in BROWSER_PATH.',
  );
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function fromDebian(): void {
  console.log('No browser is installed: getting Chromium from Debian (apt-get install chromium).');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

function fromPlaywright(): void {
  console.log('No browser is installed: getting Chromium with Playwright (playwright install).');
  run('npx', ['--no-install', 'playwright', 'install', 'chromium']);
}

function run(command: string, words: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync(command, words, { stdio: 'inherit', env });
  if (status !== 0) console.log(`${command} did not succeed: ${error?.message ?? status}.`);
}
