// One life of the browser after the other, each ended by a kill in the middle of saving.
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder } from '../../sandbox/temporary-folder.ts';
import { createDice } from '../dice.ts';
import { serveScript } from '../script-page.ts';
import type { KillableBrowser } from './killable-browser.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Report } from './reports.ts';

export interface Rounds {
  readonly kills: number;
  readonly seed: number;
  readonly start: (profile: string, url: string) => KillableBrowser;
}

/** The longest time between a start of saving and the kill. */
const LONGEST_MS = 500;
const PATIENCE_MS = 30_000;

/** Kills as often as asked for, or until something is wrong. */
export async function killOverAndOver({ kills, seed, start }: Rounds) {
  const dice = createDice(seed);
  const ledger = createLedger();
  const waiting = new Map<number, (report: Report & { kind: 'found' }) => void>();
  const folder = await makeFolder({});
  const page = await serveScript(new URL('./saving.ts', import.meta.url), (told) => {
    const report = told as Report;
    ledger.take(report);
    if (report.kind === 'found') waiting.get(report.round)?.(report);
  });
  let problems: string[] = [];
  let round = 0;
  try {
    // Once more than it is killed: the last life looks only.
    for (; round <= kills && problems.length === 0; round += 1) {
      const opened = new Promise<Report & { kind: 'found' }>((resolve) => {
        waiting.set(round, resolve);
      });
      const browser = start(folder.path, `${page.url}?round=${round}`);
      try {
        const found = await Promise.race([opened, wait(PATIENCE_MS, undefined, { ref: false })]);
        problems =
          found === undefined
            ? [`The page did not open any more in life ${round}`]
            : ledger.check(round, found.values);
        await wait(dice.below(LONGEST_MS));
      } finally {
        await browser.kill();
      }
    }
  } finally {
    await page.close();
    await folder.remove();
  }
  return { problems, kills: round - 1, ...ledger.counts };
}
