// One life of the browser after the other, each ended by a kill in the middle of saving.
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder } from '../../sandbox/temporary-folder.ts';
import type { Dice } from '../dice.ts';
import { type ScriptPage, serveScript } from '../script-page.ts';
import type { KillableBrowser } from './killable-browser.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Found, Report } from './reports.ts';

interface Life {
  /** The first is 0. */
  readonly round: number;
  readonly profile: string;
  readonly values: readonly Found[];
  readonly ledger: Ledger;
}

export interface Lives {
  readonly kills: number;
  readonly dice: Dice;
  /** The longest time between a start of saving and the kill. */
  readonly longestMs?: number;
  readonly start: (profile: string, url: string) => KillableBrowser;
  /** Judges what stands in the storage at each start: a sentence for each thing that is wrong. */
  readonly judge: (life: Life) => Promise<string[]>;
  /** In the profile before the first start. */
  readonly files?: Readonly<Record<string, string>>;
  readonly afterKill?: (life: Life) => Promise<unknown>;
}

const PATIENCE_MS = 60_000;

/** Kills as often as asked for, or until something is wrong. The life after the last kill is for looking only. */
export async function killOverAndOver(lives: Lives) {
  const ledger = createLedger();
  let tell: (values: readonly Found[]) => void = () => undefined;
  const page = await serveScript(new URL('./saving.ts', import.meta.url), (told) => {
    const report = told as Report;
    ledger.take(report);
    if (report.kind === 'found') tell(report.values);
  });
  const folder = await makeFolder(lives.files ?? {});
  const profile = folder.path;
  let problems: string[] = [];
  let round = 0;
  try {
    for (; round <= lives.kills && problems.length === 0; round += 1) {
      const found = new Promise<readonly Found[]>((resolve) => {
        tell = resolve;
      });
      problems = await live(lives, page, found, { round, profile, ledger });
    }
  } finally {
    await page.close();
    await folder.remove();
  }
  return { problems, kills: round - 1, ...ledger.counts };
}

async function live(
  { start, judge, dice, longestMs = 500, afterKill }: Lives,
  page: ScriptPage,
  found: Promise<readonly Found[]>,
  about: Omit<Life, 'values'>,
): Promise<string[]> {
  const browser = start(about.profile, `${page.url}?round=${about.round}`);
  try {
    const values = await Promise.race([found, wait(PATIENCE_MS, undefined, { ref: false })]);
    if (values === undefined) return [`The page did not open in life ${about.round}`];
    const life = { ...about, values };
    const problems = await judge(life);
    await wait(dice.below(longestMs));
    await browser.kill();
    await afterKill?.(life);
    return problems;
  } finally {
    await browser.kill();
  }
}
