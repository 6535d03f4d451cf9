// Row 6: a keystroke in the search over ten thousand presets.
import { formatFigure, formatSpread, toSpread } from '../figures.ts';
import type { Row } from '../row.ts';
import { waitForQuiet } from '../sizes/quiet-page.ts';
import { LOOP_STEPS, timeKeystrokes } from './keystrokes.ts';
import type { Profile } from './profile.ts';

const BAR_MS = 16;

export async function measureKeystroke(many: Profile, pageUrl: string): Promise<Row> {
  const page = await many.open();
  await page.goto(pageUrl);
  await waitForQuiet(page);
  const { keys, bare, nothing, loop } = await timeKeystrokes(page);
  await page.close();
  const [keyMs, nothingMs, loopMs] = [toSpread(keys), toSpread(nothing), toSpread(loop)];
  const sorted = [...keys].sort((one, other) => one - other);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? keyMs.max;
  return {
    what: '10,000 presets: a keystroke in the search, of the page’s thread',
    unit: 'ms',
    bar: BAR_MS,
    measured: keyMs.median,
    notes: [
      `processor time ${formatSpread(keyMs, ' ms')}, 95 of 100 within ${formatFigure(p95)} ms; over ${BAR_MS} ms: ${keys.filter((ms) => ms > BAR_MS).length}`,
      `a letter in a field of the page that nothing listens to: ${formatSpread(toSpread(bare), ' ms')}`,
      `of both the measuring itself: ${formatSpread(nothingMs, ' ms')}`,
      `to judge this machine by: a loop of ${LOOP_STEPS.toLocaleString('en')} multiplications takes ${formatSpread(loopMs, ' ms')}`,
    ],
    details: { keyMs, p95, bareMs: toSpread(bare), nothingMs, loopMs, keys },
  };
}
