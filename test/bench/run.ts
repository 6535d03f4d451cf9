// `npm run bench`: the bars of size and speed, each as a size or a ratio within this one run.
//   --quick         fewer repetitions and the small bodies alone, some minutes
//   --only bodies   the large bodies alone
// A bar that is missed stands in the table; the exit code says only whether the benchmarks themselves ran.
import { parseArgs } from 'node:util';
import { measureBodies } from './bodies/measure-bodies.ts';
import { toBodyRow } from './bodies/to-body-row.ts';
import { writeBodyReport } from './bodies/write-report.ts';
import { type Ground, prepareGround } from './ground.ts';
import { measurePresets } from './presets/measure-presets.ts';
import { formatTable, writeResults } from './report.ts';
import { isMet, type Row } from './row.ts';
import { measureFirstInvoke } from './sizes/measure-first-invoke.ts';
import { measureStart } from './sizes/measure-start.ts';
import { measureLeaving } from './times/measure-leaving.ts';
import { measurePainting } from './times/measure-painting.ts';

const FULL = {
  leaving: { warmUp: 40, counted: 150 },
  painting: { warmUp: 20, counted: 25 },
  presets: { starts: 25, coldStarts: 11 },
  bodies: { megabytes: [1, 6, 50, 200], rounds: 3, patienceMs: 90_000 },
};
const QUICK = {
  leaving: { warmUp: 20, counted: 40 },
  painting: { warmUp: 10, counted: 9 },
  presets: { starts: 9, coldStarts: 5 },
  bodies: { megabytes: [1, 6], rounds: 2, patienceMs: 60_000 },
};

async function measure(ground: Ground, isQuick: boolean): Promise<readonly Row[]> {
  const rounds = isQuick ? QUICK : FULL;
  const say = (what: string) => console.log(`Measuring ${what} …`);
  say('sizes');
  const start = await measureStart(ground);
  const firstInvoke = await measureFirstInvoke(ground, start.paths);
  say('the way out of the page');
  const leaving = await measureLeaving(ground, rounds.leaving);
  say('the way to the result');
  const painting = await measurePainting(ground, rounds.painting);
  say('10,000 presets');
  const presets = await measurePresets(ground, rounds.presets);
  return [
    start.row,
    firstInvoke,
    leaving,
    painting,
    ...presets,
    await measureLarge(ground, isQuick),
  ];
}

async function measureLarge(ground: Ground, isQuick: boolean): Promise<Row> {
  console.log('Measuring large bodies …');
  const results = await measureBodies(ground, (isQuick ? QUICK : FULL).bodies);
  // A quick run has not all of the sizes: it would take the table's place with a poorer one.
  if (!isQuick) console.log(`Written: ${await writeBodyReport(results, ground.browser.version())}`);
  return toBodyRow(results);
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const isQuick = values.quick;
  console.log('Building the page, starting the local AWS and a browser …');
  const ground = await prepareGround();
  try {
    const isBodies = values.only === 'bodies';
    const rows = isBodies ? [await measureLarge(ground, isQuick)] : await measure(ground, isQuick);
    const path = await writeResults(rows, { isQuick, browser: ground.browser.version() });
    const missed = rows.filter((row) => isMet(row) === false).length;
    console.log(`\n${formatTable(rows)}\n`);
    console.log(missed === 0 ? 'No bar is missed.' : `Bars missed: ${missed}.`);
    console.log(`Raw figures: ${path}`);
  } finally {
    await ground.close();
  }
}

await run();
