// The search in the lines that are shown: all places, the one that is looked at, and the way to the next.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { LogLine } from '../../domain/log/log-line.ts';
import { findText, toPattern } from '../../domain/log/view/find-text.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { workInSteps } from './work-in-steps.ts';

interface LogMatch {
  /** The line's place among those shown. */
  readonly at: number;
  /** Which of the line's matches, from 0. */
  readonly nth: number;
}

export interface LogSearch {
  readonly query: ReadonlySignal<string>;
  /** In the order of the lines, once all are searched. */
  readonly matches: ReadonlySignal<readonly LogMatch[]>;
  readonly isSearching: ReadonlySignal<boolean>;
  /** A place in `matches`. */
  readonly current: ReadonlySignal<number>;
  find(query: string): void;
  /** To the next or the one before, and round at the ends. */
  step(direction: 1 | -1): void;
}

/** More are not counted: nobody steps through them. */
export const MATCHES_AT_MOST = 100_000;
const LINES_A_STEP = 200;

export function createLogSearch(
  lines: ReadonlySignal<readonly LogLine[]>,
  clock: Clock,
): LogSearch {
  const query = signal('');
  const matches = signal<readonly LogMatch[]>([]);
  const isSearching = signal(false);
  const current = signal(0);
  let newest = {};
  effect(() => {
    const mine = {};
    newest = mine;
    const pattern = toPattern(query.value);
    const from = lines.value;
    current.value = 0;
    matches.value = [];
    isSearching.value = pattern !== undefined;
    if (pattern === undefined) return;
    const work = searchLines(from, pattern, () => newest !== mine);
    void workInSteps(work, clock).then((found) => {
      if (newest !== mine) return;
      matches.value = found;
      isSearching.value = false;
    });
  });
  return {
    query,
    matches,
    isSearching,
    current,
    find(next) {
      query.value = next;
    },
    step(direction) {
      const count = matches.peek().length;
      if (count > 0) current.value = (current.peek() + direction + count) % count;
    },
  };
}

function* searchLines(
  lines: readonly LogLine[],
  pattern: RegExp,
  isOver: () => boolean,
): Generator<undefined, readonly LogMatch[]> {
  const found: LogMatch[] = [];
  for (const [at, { message }] of lines.entries()) {
    if (at % LINES_A_STEP === LINES_A_STEP - 1) {
      yield;
      if (isOver()) break;
    }
    const count = findText(message, pattern).length;
    for (let nth = 0; nth < count; nth += 1) found.push({ at, nth });
    if (found.length >= MATCHES_AT_MOST) break;
  }
  return found;
}
