// What the views of a result know: the desk, and what is calculated of the run that ended.
import { computed } from '@preact/signals';
import { toBetterReport } from '../../domain/log/whole/better-report.ts';
import type { Desk } from '../../state/desk.ts';
import { readRequestId } from '../../state/log/log-question.ts';
import { createLogView, type LogViewState } from '../../state/log/log-view.ts';
import { createWholeLog, type WholeLogState } from '../../state/log/whole-log.ts';
import { createOutfileState, type OutfileState } from '../../state/result/outfile-state.ts';
import { createResultState, type ResultState } from '../../state/result/result-state.ts';

export interface ResultDesk {
  readonly desk: Desk;
  readonly result: ResultState;
  readonly outfile: OutfileState;
  readonly wholeLog: WholeLogState;
  readonly logView: LogViewState;
}

export function createResultDesk(desk: Desk): ResultDesk {
  const result = createResultState(desk.runs.current);
  const { ended, logTail: tail } = result;
  const wholeLog = createWholeLog({ ...desk.logs, ended, tail, place: desk.place });
  const lines = computed(() => wholeLog.lines.value ?? result.logLines.value);
  const logView = createLogView(lines, desk.logs.clock);
  const report = computed(() => {
    const id = readRequestId(ended.value);
    return toBetterReport(result.report.value, wholeLog.lines.value, id);
  });
  const outfile = createOutfileState(result, desk.files);
  return { desk, result: { ...result, report }, outfile, wholeLog, logView };
}
