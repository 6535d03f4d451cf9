// Row 3: from the press to the request leaving, against the bare SDK call in the same page.
import { closeDesk } from '../desk-page.ts';
import { formatSpread, toRatios, toSpread } from '../figures.ts';
import type { Ground } from '../ground.ts';
import type { Side, Timing } from '../in-page/calls.ts';
import type { Row } from '../row.ts';
import { openTimedDesk, type TimedDesk } from './timed-desk.ts';

const BAR = 1.5;
const SIDES: readonly Side[] = ['page', 'sdk', 'aws4fetch', 'fetch'];
const NAMES: Readonly<Record<Side, string>> = {
  page: 'the page',
  sdk: 'bare SDK',
  aws4fetch: 'aws4fetch',
  fetch: 'bare fetch, signed before',
};

export interface Rounds {
  readonly warmUp: number;
  readonly counted: number;
}

export async function measureLeaving(ground: Ground, rounds: Rounds): Promise<Row> {
  const desk = await openTimedDesk(ground);
  for (let round = 0; round < rounds.warmUp; round += 1) await timeAll(desk, round);
  const timed: Record<Side, Timing>[] = [];
  for (let round = 0; round < rounds.counted; round += 1) timed.push(await timeAll(desk, round));
  await closeDesk(desk.page);
  const list = (side: Side, time: keyof Timing) => timed.map((one) => one[side][time]);
  const ratio = toRatios(list('page', 'leftMs'), list('sdk', 'leftMs'));
  const sides = SIDES.map((side) => ({
    side,
    leftMs: toSpread(list(side, 'leftMs')),
    doneMs: toSpread(list(side, 'doneMs')),
  }));
  return {
    what: 'from pressing Invoke to the request leaving, against the bare SDK call',
    unit: 'ratio',
    bar: BAR,
    measured: ratio.median,
    notes: [
      `pairwise ratio ${formatSpread(ratio, '')}`,
      ...sides.map(
        ({ side, leftMs, doneMs }) =>
          `${NAMES[side]}: leaves after ${formatSpread(leftMs, ' ms')}, ${side === 'page' ? 'painted' : 'answer read'} after ${formatSpread(doneMs, ' ms')}`,
      ),
    ],
    details: { ratio, sides },
  };
}

/** One of each, right after each other, each round beginning with another. */
async function timeAll(desk: TimedDesk, round: number): Promise<Record<Side, Timing>> {
  const timings: Partial<Record<Side, Timing>> = {};
  for (let step = 0; step < SIDES.length; step += 1) {
    const side = SIDES[(round + step) % SIDES.length] ?? 'page';
    timings[side] = await desk.time(side);
  }
  return timings as Record<Side, Timing>;
}
