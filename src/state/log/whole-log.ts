// A run's whole log, beyond the 4 KB that came with the answer: asked for, stopped, kept; forgotten with the run.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '../../domain/failure/failure.ts';
import type { LogLine } from '../../domain/log/log-line.ts';
import type { LogTail } from '../../domain/log/log-tail.ts';
import { readEventLines, toLogText } from '../../domain/log/whole/event-lines.ts';
import { isLogGroup, toLogGroup } from '../../domain/log/whole/log-group.ts';
import type { LogReader } from '../../domain/log/whole/log-reader.ts';
import type { EndedRun } from '../../domain/run/run.ts';
import { countUtf8Bytes } from '../../domain/text/utf8.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Place } from '../session/place.ts';
import { createReaderLoad } from './load-log-reader.ts';
import { explainNoWholeLog, readRequestId, toQuestion, toSource } from './log-question.ts';
import {
  type LogProgress,
  readWholeLog,
  type WholeLog,
  type WholeLogEnd,
} from './read-whole-log.ts';
import { workInSteps } from './work-in-steps.ts';

export interface WholeLogPorts {
  readonly clock: Clock;
  /** Loads what reads CloudWatch Logs; rejects where that cannot be. */
  readonly importLogReader: () => Promise<LogReader>;
}

export interface WholeLogSources extends WholeLogPorts {
  readonly ended: ReadonlySignal<EndedRun | undefined>;
  readonly tail: ReadonlySignal<LogTail | undefined>;
  readonly place: ReadonlySignal<Place | undefined>;
}

export interface LoadedLog {
  readonly lines: readonly LogLine[];
  readonly text: string;
  readonly events: number;
  readonly sizeBytes: number;
  readonly end: WholeLogEnd;
}

type WholeLogPhase =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'reading'; readonly progress: LogProgress }
  | { readonly kind: 'here'; readonly log: LoadedLog };

export interface WholeLogState {
  readonly phase: ReadonlySignal<WholeLogPhase>;
  /** The lines, where some came. */
  readonly lines: ReadonlySignal<readonly LogLine[] | undefined>;
  /** A sentence where it cannot be asked for at all. */
  readonly obstacle: ReadonlySignal<string | undefined>;
  /** Where the log is looked for: Lambda's own place, until somebody says another. In memory only. */
  readonly group: ReadonlySignal<string>;
  /** False for what is no name of a group; then nothing changes. */
  changeGroup(group: string): boolean;
  fetch(): Promise<void>;
  /** What came until then stays. */
  stop(): void;
}

const NOT_ASKED: WholeLogPhase = { kind: 'not asked' };
const AT_START: LogProgress = { step: 'finding', events: 0, sizeBytes: 0 };

export function createWholeLog(sources: WholeLogSources): WholeLogState {
  const { ended, tail, place, clock } = sources;
  const phase = signal<WholeLogPhase>(NOT_ASKED);
  /** By function, for as long as the page is open. */
  const groups = signal<ReadonlyMap<string, string>>(new Map());
  const group = computed(() => {
    const run = ended.value;
    const name = run?.request.functionName ?? '';
    const own = groups.value.get(name);
    if (own !== undefined) return own;
    return tail.value?.kind === 'reference' ? tail.value.logGroup : toLogGroup(name);
  });
  const loadReader = createReaderLoad(sources.importLogReader);
  let running: AbortController | undefined;
  const runId = computed(() => ended.value?.id);
  effect(() => {
    runId.value;
    running?.abort();
    running = undefined;
    phase.value = NOT_ASKED;
  });

  async function read(run: EndedRun, from: Place, abort: AbortController): Promise<void> {
    const isNewest = () => running === abort;
    const onProgress = (progress: LogProgress) => {
      if (isNewest()) phase.value = { kind: 'reading', progress };
    };
    const [reader, live] = await Promise.all([loadReader(), from.session.credentials()]);
    const offsetMs = live.ok ? live.value.clockOffsetMs : 0;
    const nowMs = clock.now();
    const question = toQuestion(run, tail.peek(), group.peek(), { nowMs, offsetMs });
    const whole = !reader.ok
      ? toFailed(reader.failure)
      : await readWholeLog(
          question,
          toSource(run, from, reader.value, clock, abort.signal),
          onProgress,
        );
    const lines = await workInSteps(readEventLines(whole.events), clock);
    if (!isNewest()) return;
    running = undefined;
    phase.value = { kind: 'here', log: toLoaded(whole, lines) };
  }

  return {
    phase,
    lines: computed(() => {
      const now = phase.value;
      return now.kind === 'here' && now.log.lines.length > 0 ? now.log.lines : undefined;
    }),
    obstacle: computed(() => explainNoWholeLog(ended.value, place.value)),
    group,
    changeGroup(next) {
      const name = ended.peek()?.request.functionName;
      if (!isLogGroup(next) || name === undefined) return false;
      groups.value = new Map(groups.peek()).set(name, next);
      return true;
    },
    async fetch() {
      const run = ended.peek();
      const from = place.peek();
      if (run === undefined || from === undefined || running !== undefined) return;
      if (readRequestId(run) === undefined) return;
      running = new AbortController();
      phase.value = { kind: 'reading', progress: AT_START };
      await read(run, from, running);
    },
    stop: () => running?.abort(),
  };
}

function toFailed(failure: Failure): WholeLog {
  return { events: [], end: { kind: 'failed', failure } };
}

function toLoaded({ events, end }: WholeLog, lines: readonly LogLine[]): LoadedLog {
  const text = toLogText(events);
  return { lines, text, events: events.length, sizeBytes: countUtf8Bytes(text), end };
}
