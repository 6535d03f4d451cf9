// Row 2: everything of the page's own that must have come before the first Invoke can leave.
import { closeDesk, type Held, openDesk, sendFirst } from '../desk-page.ts';
import type { Ground } from '../ground.ts';
import { formatKilobytes } from '../report.ts';
import type { Row } from '../row.ts';
import { waitForQuiet } from './quiet-page.ts';
import { isCode, type Requested, readRequested, toUrls } from './requested-files.ts';
import { formatFiles, sizeFiles, sumBytes } from './sized-files.ts';

const BAR_BYTES = 90_000;

/**
 * What is needed is found by trial: each file that is loaded after the start is held back in turn; then all that
 * were not missed are held back together, and what the browser has received when the POST leaves is what counts.
 */
export async function measureFirstInvoke(ground: Ground, start: ReadonlySet<string>): Promise<Row> {
  const whole = await watchFirstInvoke(ground);
  const later = toUrls(whole.files.filter(isCode))
    .map((url) => new URL(url).pathname)
    .filter((path) => !start.has(path));
  const spared = new Set<string>();
  for (const path of later) {
    if (await isSent(ground, new Set([path]))) spared.add(path);
  }
  const least = await watchFirstInvoke(ground, spared);
  const needed = await sizeFiles(toUrls(least.files));
  const asked = await sizeFiles(toUrls(whole.files.filter(({ at }) => at < (whole.leftAt ?? 0))));
  const all = await sizeFiles(toUrls(whole.files));
  return {
    what: 'everything until the first Invoke can be sent',
    unit: 'bytes',
    bar: BAR_BYTES,
    measured: sumBytes(needed),
    notes: [
      formatFiles(needed),
      `asked for before that POST where nothing is held back: ${formatKilobytes(sumBytes(asked))}; in the end: ${formatKilobytes(sumBytes(all))}`,
      `not needed: ${formatFiles(all.filter(({ path }) => spared.has(path)))}`,
    ],
    details: { needed, asked, all },
  };
}

async function watchFirstInvoke(ground: Ground, held: Held = new Set()): Promise<Requested> {
  const page = await openDesk(ground, held);
  await sendFirst(page);
  // With files held back the network is never idle; what has come by now is what was needed.
  if (held.size === 0) await page.waitForLoadState('networkidle');
  const requested = await readRequested(page);
  await closeDesk(page);
  if (requested.leftAt === undefined) throw new Error('The first Invoke did not leave.');
  return requested;
}

/** Whether the POST leaves although these files never come. */
async function isSent(ground: Ground, held: Held): Promise<boolean> {
  const page = await openDesk(ground, held);
  const sent = sendFirst(page).then(() => true);
  // Closing the page below ends the press that has not come about.
  sent.catch(() => undefined);
  const isFirst = await Promise.race([sent, waitForQuiet(page).then(() => false)]);
  await closeDesk(page);
  return isFirst;
}
