// How long the run under way has been waited for.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Run } from '../../domain/run/run.ts';
import type { Clock } from '../../domain/time/clock.ts';

const TICK_MS = 100;

/** Milliseconds since the press, counted while a run waits; it rests at 0 otherwise. */
export function createElapsed(
  isWaiting: ReadonlySignal<boolean>,
  current: ReadonlySignal<Run | undefined>,
  clock: Clock,
): ReadonlySignal<number> {
  const elapsedMs = signal(0);
  effect(() => {
    elapsedMs.value = 0;
    if (!isWaiting.value) return undefined;
    const startedAt = current.peek()?.startedAt ?? clock.now();
    return clock.every(TICK_MS, () => {
      elapsedMs.value = clock.now() - startedAt;
    });
  });
  return elapsedMs;
}
