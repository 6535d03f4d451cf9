// `npm run bench`: the bars of size and speed, each as a size or a ratio within this one run.
//   --quick         fewer repetitions and the small bodies alone, some minutes
//   --only PART     sizes, leaving, painting, presets or bodies alone
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

type Rounds = typeof FULL;

/** What `--only` may name, in the order in which it is measured. */
const PARTS: Record<string, (ground: Ground, rounds: Rounds) => Promise<readonly Row[]>> = {
  sizes: async (ground) => {
    const start = await measureStart(ground);
    return [start.row, await measureFirstInvoke(ground, start.paths)];
  },
  leaving: async (ground, { leaving }) => [await measureLeaving(ground, leaving)],
  painting: async (ground, { painting }) => [await measurePainting(ground, painting)],
  presets: (ground, { presets }) => measurePresets(ground, presets),
  bodies: async (ground, { bodies }) => {
    const results = await measureBodies(ground, bodies);
    // A quick run has not all of the sizes: it would take the table's place with a poorer one.
    const isWhole = bodies === FULL.bodies;
    if (isWhole)
      console.log(`Written: ${await writeBodyReport(results, ground.browser.version())}`);
    return [toBodyRow(results)];
  },
};

async function measure(ground: Ground, rounds: Rounds, only?: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (only !== undefined && only !== name) continue;
    console.log(`Measuring ${name} …`);
    rows.push(...(await part(ground, rounds)));
  }
  return rows;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const { quick: isQuick, only } = values;
  if (only !== undefined && !Object.hasOwn(PARTS, only))
    throw new Error(`--only knows ${Object.keys(PARTS).join(', ')}.`);
  console.log('Building the page, starting the local AWS and a browser …');
  const ground = await prepareGround();
  try {
    const rows = await measure(ground, isQuick ? QUICK : FULL, only);
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
