// One at a time: while it runs, a second call is throttled. Good for an Event, too: {"seconds": 2}.
import { setTimeout as wait } from 'node:timers/promises';

export async function handler(event) {
  const seconds = Number(event?.seconds ?? 1);
  console.log('Reading the stock of three warehouses');
  await wait(seconds * 1000);
  console.log('Written');
  return { warehouses: 3, articles: 1204 };
}
