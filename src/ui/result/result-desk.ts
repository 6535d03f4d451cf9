// What the views of a result know: the desk, and what is calculated of the run that ended.
import { computed } from '@preact/signals';
import { toBetterReport } from '../../domain/log/whole/better-report.ts';
import type { Desk } from '../../state/desk.ts';
import { readRequestId } from '../../state/log/log-question.ts';
import { createLogView, type LogViewState } from '../../state/log/log-view.ts';
import { createWholeLog, type WholeLogState } from '../../state/log/whole-log.ts';
import { createOutfileState, type OutfileState } from '../../state/result/outfile-state.ts';
import { type TellWho, watchWho } from '../../state/result/record/run-who.ts';
import { createResponseState, type ResponseState } from '../../state/result/response-state.ts';
import { createResultState, type ResultState } from '../../state/result/result-state.ts';

export interface ResultDesk {
  readonly desk: Desk;
  readonly result: ResultState;
  /** The response's bytes, read away from the page's thread. */
  readonly response: ResponseState;
  readonly outfile: OutfileState;
  /** Who made a run, as far as this page saw it. */
  readonly tellWho: TellWho;
  readonly wholeLog: WholeLogState;
  readonly logView: LogViewState;
}

export function createResultDesk(desk: Desk): ResultDesk {
  const result = createResultState(desk.runs.current);
  const { ended, logTail: tail } = result;
  const outfile = createOutfileState(result, desk.files);
  const wholeLog = createWholeLog({ ...desk.logs, ended, tail, place: desk.place });
  const lines = computed(() => wholeLog.lines.value ?? result.logLines.value);
  const report = computed(() => {
    const id = readRequestId(ended.value);
    return toBetterReport(result.report.value, wholeLog.lines.value, id);
  });
  return {
    desk,
    result: { ...result, report },
    response: createResponseState(result, desk.importBodies, () => readStem(outfile)),
    outfile,
    tellWho: watchWho(desk.runs.current, desk.place),
    wholeLog,
    logView: createLogView(lines, desk.logs.clock),
  };
}

/** The file's name without its extension: what is inside it is named after it. */
function readStem({ outfile }: OutfileState): string {
  return outfile.peek()?.name.replace(/\.\w+$/, '') ?? 'response';
}
