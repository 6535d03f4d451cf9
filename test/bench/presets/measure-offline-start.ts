// Row 7: from a cold start without a network to a usable list, against the same start with one.
import { formatSpread, toRatios, toSpread } from '../figures.ts';
import type { Ground } from '../ground.ts';
import type { Row } from '../row.ts';
import type { Profile } from './profile.ts';
import { timeStart } from './time-start.ts';

/** Cold: the browser has just been started, and so has the service worker. */
export async function measureOfflineStart(
  many: Profile,
  { pageUrl, host }: Ground,
  rounds: number,
): Promise<Row> {
  await letWorkerIn(many, pageUrl);
  const timeOnline = async () => {
    await many.restart();
    return (await timeStart(many, pageUrl)).usableMs;
  };
  const timeOffline = async () => {
    await many.restart();
    await many.setOffline(true);
    await host.stop();
    const { usableMs } = await timeStart(many, pageUrl);
    await host.restart();
    return usableMs;
  };
  const [online, offline]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) online.push(await timeOnline());
    offline.push(await timeOffline());
    if (round % 2 === 1) online.push(await timeOnline());
  }
  const ratio = toRatios(offline, online);
  const [offlineMs, onlineMs] = [toSpread(offline), toSpread(online)];
  return {
    what: 'offline: cold start to a usable list of 10,000, against online',
    unit: 'ratio',
    bar: undefined,
    measured: ratio.median,
    notes: [
      `pairwise ratio ${formatSpread(ratio, '')}`,
      `offline: listed and editable after ${formatSpread(offlineMs, ' ms')}`,
      `online, by the same service worker: ${formatSpread(onlineMs, ' ms')}`,
    ],
    details: { ratio, offlineMs, onlineMs },
  };
}

async function letWorkerIn(many: Profile, pageUrl: string): Promise<void> {
  const page = await many.open();
  await page.goto(pageUrl);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.close();
}
