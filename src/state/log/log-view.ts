// What a person has chosen to see of a log: levels, the column of request ids, a text that is searched for.
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LogLine } from '../../domain/log/log-line.ts';
import { countLevels, filterLines, type LevelGroup } from '../../domain/log/view/level-filter.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { createLogSearch, type LogSearch } from './log-search.ts';

export interface LogViewState {
  readonly counts: ReadonlySignal<Readonly<Record<LevelGroup, number>>>;
  readonly hidden: ReadonlySignal<ReadonlySet<LevelGroup>>;
  /** Those of the levels that are not hidden. */
  readonly shown: ReadonlySignal<readonly LogLine[]>;
  readonly search: LogSearch;
  readonly showsIds: ReadonlySignal<boolean>;
  /** Whose stack traces are unfolded. */
  readonly unfolded: ReadonlySignal<ReadonlySet<LogLine>>;
  /** Whose JSON stands in several lines. */
  readonly opened: ReadonlySignal<ReadonlySet<LogLine>>;
  toggleLevel(level: LevelGroup): void;
  toggleIds(): void;
  toggleFrames(line: LogLine): void;
  toggleJson(line: LogLine): void;
}

export function createLogView(
  lines: ReadonlySignal<readonly LogLine[]>,
  clock: Clock,
): LogViewState {
  const hidden = signal<ReadonlySet<LevelGroup>>(new Set());
  const showsIds = signal(false);
  const unfolded = signal<ReadonlySet<LogLine>>(new Set());
  const opened = signal<ReadonlySet<LogLine>>(new Set());
  // Lines that are there no more are not held on to.
  effect(() => {
    lines.value;
    unfolded.value = new Set();
    opened.value = new Set();
  });
  const counts = computed(() => countLevels(lines.value));
  const shown = computed(() => filterLines(lines.value, hidden.value));
  return {
    counts,
    hidden,
    shown,
    search: createLogSearch(shown, clock),
    showsIds,
    unfolded,
    opened,
    toggleLevel: (level) => toggle(hidden, level),
    toggleIds() {
      showsIds.value = !showsIds.peek();
    },
    toggleFrames: (line) => toggle(unfolded, line),
    toggleJson: (line) => toggle(opened, line),
  };
}

function toggle<T>(set: Signal<ReadonlySet<T>>, item: T): void {
  const next = new Set(set.peek());
  if (!next.delete(item)) next.add(item);
  set.value = next;
}
