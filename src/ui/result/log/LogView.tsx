// The Log tab: the tail that came with the answer, or the run's whole log where somebody asked for it.
import type { LogTail } from '../../../domain/log/log-tail.ts';
import type { EndedRun } from '../../../domain/run/run.ts';
import { readRequestId } from '../../../state/log/log-question.ts';
import { Message } from '../Message.tsx';
import type { ResultDesk } from '../result-desk.ts';
import { CutNotice } from './CutNotice.tsx';
import { LogList } from './LogList.tsx';
import { LogTools } from './LogTools.tsx';
import styles from './LogView.module.css';
import { WholeLog } from './WholeLog.tsx';

export interface LogViewProps {
  readonly run: EndedRun;
  readonly on: ResultDesk;
}

export function LogView({ run, on }: LogViewProps) {
  const { wholeLog, logView, result } = on;
  const tail = result.logTail.value;
  const phase = wholeLog.phase.value;
  const isWhole = wholeLog.lines.value !== undefined;
  const hasLines = isWhole || tail?.kind === 'text';
  const isCut = tail?.kind === 'text' && tail.cutAtStart && !isWhole;
  const runId = readRequestId(run);
  // With lines on the screen the offer stands where they are cut.
  const isOffered = runId !== undefined && (phase.kind !== 'not asked' || !hasLines);
  const notice = isCut ? (
    <CutNotice wholeLog={wholeLog} isOffered={runId !== undefined} />
  ) : undefined;
  return (
    <div class={styles.log}>
      {hasLines && <LogTools on={on} />}
      {isOffered && <WholeLog run={run} on={on} />}
      {hasLines ? (
        <LogList view={logView} runId={runId} notice={notice} />
      ) : (
        <Message>{tail === undefined ? explainNoLog(run) : explainTail(tail)}</Message>
      )}
    </div>
  );
}

function explainNoLog(run: EndedRun): string {
  if (run.kind === 'failure') return 'No log came: the call did not come back with an outcome.';
  if (run.request.invocationType !== 'RequestResponse') {
    return `Lambda gives a log with RequestResponse only, not with ${run.request.invocationType}.`;
  }
  if (run.request.logType === 'None')
    return 'No log was asked for. Switch “Log tail” on to get it.';
  return 'A log was asked for and none came with the answer.';
}

function explainTail(tail: LogTail): string {
  switch (tail.kind) {
    case 'text':
      return tail.text;
    case 'reference':
      return `This function’s log is kept elsewhere: in CloudWatch Logs, group ${tail.logGroup}, stream ${tail.logStreamName}.`;
    case 'not base64':
      return `What came as the log could not be decoded. As it came: ${tail.raw}`;
  }
}
