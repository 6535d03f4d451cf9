// The Response tab of a run whose response was streamed.
import { readOutcomeError } from '../../domain/result/outcome-error.ts';
import type { EndedRun } from '../../domain/run/run.ts';
import type { StreamRecord } from '../../domain/stream/stream-record.ts';
import { FailureView } from './FailureView.tsx';
import { FunctionErrorView } from './FunctionErrorView.tsx';
import { ResponseView } from './ResponseView.tsx';
import type { ResultDesk } from './result-desk.ts';
import { useStreamViews } from './stream/stream-views-module.ts';

export interface StreamedResponseProps {
  readonly run: EndedRun;
  readonly record: StreamRecord;
  readonly on: ResultDesk;
}

export function StreamedResponse({ run, record, on }: StreamedResponseProps) {
  const load = useStreamViews();
  const response = <ResponseView on={on} />;
  const trouble = <Trouble run={run} on={on} />;
  if (load.kind === 'loaded') {
    return <load.module.StreamEnded {...{ run, record, trouble, response }} />;
  }
  return run.kind === 'failure' ? trouble : response;
}

function Trouble({ run, on }: Pick<StreamedResponseProps, 'run' | 'on'>) {
  if (run.kind === 'failure') return <FailureView run={run} desk={on.desk} />;
  const { outcome } = run;
  if (!('functionError' in outcome) || outcome.functionError === undefined) return null;
  return (
    <FunctionErrorView error={readOutcomeError(outcome)} functionError={outcome.functionError} />
  );
}
