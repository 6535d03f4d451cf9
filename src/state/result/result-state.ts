// What the result shows of the run that ended: each view calculated once a run, when it is first looked at.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LogLine } from '../../domain/log/log-line.ts';
import { decodeLogTail, type LogTail } from '../../domain/log/log-tail.ts';
import { parseLog } from '../../domain/log/parse-log.ts';
import { type Report, readReport } from '../../domain/log/report.ts';
import { readRunBody } from '../../domain/run/read-run-body.ts';
import type { EndedRun, Run } from '../../domain/run/run.ts';

export const RESULT_TABS = ['Response', 'Log', 'Details'] as const;
type ResultTab = (typeof RESULT_TABS)[number];

export interface ResultState {
  readonly ended: ReadonlySignal<EndedRun | undefined>;
  /** The response's bytes, where one came. */
  readonly body: ReadonlySignal<Uint8Array | undefined>;
  readonly logTail: ReadonlySignal<LogTail | undefined>;
  readonly logLines: ReadonlySignal<readonly LogLine[]>;
  readonly report: ReadonlySignal<Report>;
  readonly tab: ReadonlySignal<ResultTab>;
  showTab(tab: ResultTab): void;
}

export function createResultState(current: ReadonlySignal<Run | undefined>): ResultState {
  const tab = signal<ResultTab>('Response');
  const ended = computed(() => (current.value?.kind === 'waiting' ? undefined : current.value));
  const came = computed(() => {
    const run = ended.value;
    return run?.kind === 'outcome' ? run.outcome : undefined;
  });
  const logTail = computed(() => {
    const outcome = came.value;
    const logResult = outcome && 'logResult' in outcome ? outcome.logResult : undefined;
    return logResult === undefined ? undefined : decodeLogTail(logResult);
  });
  const logLines = computed(() => {
    const tail = logTail.value;
    return tail?.kind === 'text' ? parseLog(tail.text) : [];
  });
  return {
    ended,
    body: computed(() => readRunBody(ended.value)),
    logTail,
    logLines,
    report: computed(() => readReport(logLines.value, came.value?.requestId)),
    tab,
    showTab(next) {
      tab.value = next;
    },
  };
}
