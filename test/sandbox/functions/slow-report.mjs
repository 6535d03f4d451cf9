// Takes its time: {"seconds": 5}. Logs once a second, as a long job should.
import { setTimeout as wait } from 'node:timers/promises';

export async function handler(event, context) {
  const seconds = Number(event?.seconds ?? 3);
  for (let done = 0; done < seconds; done += 1) {
    const left = Math.round(context.getRemainingTimeInMillis() / 1000);
    console.log(`Counted shelf ${done + 1} of ${seconds}; ${left} s of my time are left`);
    await wait(Math.min(1, seconds - done) * 1000);
  }
  return { shelves: seconds, counted: true };
}
