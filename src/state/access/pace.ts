// The pace of a check: a gap between calls, a pause and a wider gap after each throttle.
import type { Clock } from '../../domain/time/clock.ts';

/** Forty a second at most: quick for a person, and far below any limit of Lambda's. */
const GAP_MS = 25;
const LARGEST_GAP_MS = 1000;
const FIRST_PAUSE_MS = 500;

export interface Pace {
  /** Comes back when the next call may leave. */
  turn(): Promise<void>;
  /** After the `attempt`-th throttle of one call, from 1: everybody waits, and goes on slower. */
  slowDown(attempt: number): void;
  /** Nobody waits any more: whoever did comes back at once. */
  end(): void;
}

export function createPace(clock: Clock): Pace {
  const resting = new Set<() => void>();
  let isEnded = false;
  let freeAt = clock.monotonic();
  let gapMs = GAP_MS;

  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        callOff();
        resting.delete(wake);
        resolve();
      };
      const callOff = clock.after(ms, wake);
      resting.add(wake);
    });
  }

  return {
    async turn() {
      // Looked at again after each rest: another call may have taken the turn, or a throttle put it off.
      while (!isEnded && clock.monotonic() < freeAt) await rest(freeAt - clock.monotonic());
      freeAt = clock.monotonic() + gapMs;
    },
    slowDown(attempt) {
      gapMs = Math.min(gapMs * 2, LARGEST_GAP_MS);
      freeAt = Math.max(freeAt, clock.monotonic() + FIRST_PAUSE_MS * 2 ** (attempt - 1));
    },
    end() {
      isEnded = true;
      for (const wake of resting) wake();
    },
  };
}
