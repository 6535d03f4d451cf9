// The Response tab of a call that came back.
import { readOutcomeError } from '../../domain/result/outcome-error.ts';
import type { RunWithOutcome } from '../../domain/run/run.ts';
import { FunctionErrorView } from './FunctionErrorView.tsx';
import { Message } from './Message.tsx';
import styles from './OutcomeView.module.css';
import { ResponseView } from './ResponseView.tsx';
import type { ResultDesk } from './result-desk.ts';

export interface OutcomeViewProps {
  readonly run: RunWithOutcome;
  readonly on: ResultDesk;
}

export function OutcomeView({ run, on }: OutcomeViewProps) {
  const { outcome } = run;
  switch (outcome.kind) {
    case 'accepted':
      return (
        <Message>
          Lambda has put the request into the function’s queue. It runs by itself, there is no
          answer to wait for, and a failure shows in the function’s log or its destinations only.
        </Message>
      );
    case 'allowed':
      return (
        <Message>
          The dry run found that you may invoke this function and that the request can be read. No
          code ran.
        </Message>
      );
    case 'function error':
      return (
        <div class={styles.stack}>
          <FunctionErrorView
            error={readOutcomeError(outcome)}
            functionError={outcome.functionError}
          />
          <ResponseView on={on} />
        </div>
      );
    case 'streamed':
    case 'returned':
      return <ResponseView on={on} />;
  }
}
