// A rest that a stop ends.
import type { Clock } from '../../domain/time/clock.ts';

/** Comes back after `ms`, or at once when `signal` is aborted. */
export function rest(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      callOff();
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const callOff = clock.after(ms, wake);
    signal.addEventListener('abort', wake);
    if (signal.aborted) wake();
  });
}
