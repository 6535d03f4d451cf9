// The log tail: its lines, coloured by level, and what is missing from it.

import type { LogTail } from '../../domain/log/log-tail.ts';
import type { EndedRun } from '../../domain/run/run.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { LogRow } from './LogRow.tsx';
import styles from './LogView.module.css';
import { Message } from './Message.tsx';
import type { ResultDesk } from './result-desk.ts';

export interface LogViewProps {
  readonly run: EndedRun;
  readonly on: ResultDesk;
}

export function LogView({ run, on }: LogViewProps) {
  const tail = on.result.logTail.value;
  if (tail === undefined) return <Message>{explainNoLog(run)}</Message>;
  if (tail.kind !== 'text') return <Message>{explainTail(tail)}</Message>;
  const lines = on.result.logLines.value;
  return (
    <div class={styles.log}>
      <div class={styles.tools}>
        <p>
          {tail.cutAtStart
            ? 'Lambda hands back the last 4 KB of a log: its beginning is cut off here.'
            : 'The whole log of this run.'}
        </p>
        <CopyButton label="Copy the log" getText={() => tail.text} copy={on.desk.clipboard.copy} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ol aria-label="Log lines" tabIndex={0}>
        {lines.map((line, index) => (
          <LogRow key={index} line={line} />
        ))}
      </ol>
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

function explainTail(tail: Exclude<LogTail, { kind: 'text' }>): string {
  switch (tail.kind) {
    case 'reference':
      return `This function’s log is kept elsewhere: in CloudWatch Logs, group ${tail.logGroup}, stream ${tail.logStreamName}.`;
    case 'not base64':
      return `What came as the log could not be decoded. As it came: ${tail.raw}`;
  }
}
