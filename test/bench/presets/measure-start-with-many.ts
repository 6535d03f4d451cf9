// Row 5: a start with ten thousand presets, against one with three.
import { formatSpread, toRatios, toSpread } from '../figures.ts';
import type { Row } from '../row.ts';
import type { Profile } from './profile.ts';
import { type TimedStart, timeStart } from './time-start.ts';

const BAR = 1.1;

export interface Profiles {
  readonly many: Profile;
  readonly few: Profile;
}

export async function measureStartWithMany(
  { many, few }: Profiles,
  pageUrl: string,
  rounds: number,
): Promise<Row> {
  await timeStart(many, pageUrl);
  await timeStart(few, pageUrl);
  const [ofMany, ofFew]: [TimedStart[], TimedStart[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) ofMany.push(await timeStart(many, pageUrl));
    ofFew.push(await timeStart(few, pageUrl));
    if (round % 2 === 1) ofMany.push(await timeStart(many, pageUrl));
  }
  const list = (starts: readonly TimedStart[]) => starts.map(({ usableMs }) => usableMs);
  const ratio = toRatios(list(ofMany), list(ofFew));
  const [manyMs, fewMs] = [toSpread(list(ofMany)), toSpread(list(ofFew))];
  return {
    what: '10,000 presets: start, against one with three',
    unit: 'ratio',
    bar: BAR,
    measured: ratio.median,
    notes: [
      `pairwise ratio ${formatSpread(ratio, '')}`,
      `10,000 presets: listed and editable after ${formatSpread(manyMs, ' ms')}; ${formatLong(ofMany)}`,
      `three presets: ${formatSpread(fewMs, ' ms')}; ${formatLong(ofFew)}`,
    ],
    details: { ratio, manyMs, fewMs, ofMany, ofFew },
  };
}

/** By the clock on the wall: on a busy machine a short task may seem long. */
function formatLong(starts: readonly TimedStart[]): string {
  const all = starts.flatMap(({ longTasks }) => longTasks);
  if (all.length === 0) return 'no task over 50 ms until all are read';
  const perStart = (all.length / starts.length).toFixed(1);
  return `${perStart} tasks over 50 ms a start until all are read, the longest ${Math.max(...all)} ms`;
}
