// Long work that stops between steps, done a few milliseconds at a time.
import type { Clock } from '../../domain/time/clock.ts';

/** Far below the 50 ms from which a person notices. */
const SLICE_MS = 8;

/** At once where it is short. */
export async function workInSteps<T>(work: Iterator<unknown, T>, clock: Clock): Promise<T> {
  let startedAt = clock.monotonic();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (clock.monotonic() - startedAt < SLICE_MS) continue;
    await new Promise<void>((resolve) => clock.after(0, resolve));
    startedAt = clock.monotonic();
  }
}
