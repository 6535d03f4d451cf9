// Why the whole log could not be read, what would help, and the statement to hand on where the role may not.
import { explainFailure } from '../../../domain/failure/explain-failure.ts';
import type { Failure } from '../../../domain/failure/failure.ts';
import type { EndedRun } from '../../../domain/run/run.ts';
import { Button } from '../../parts/Button.tsx';
import { PolicyStatement } from '../PolicyStatement.tsx';
import type { ResultDesk } from '../result-desk.ts';
import { LogPlaceField } from './LogPlaceField.tsx';
import styles from './WholeLog.module.css';

export interface LogTroubleProps {
  readonly run: EndedRun;
  readonly on: ResultDesk;
  readonly failure: Failure;
}

export function LogTrouble({ run, on, failure }: LogTroubleProps) {
  const { wholeLog, desk } = on;
  const subject = { ...run.subject, region: run.request.region, logGroup: wholeLog.group.value };
  const explanation = explainFailure(failure, subject);
  return (
    <section class={styles.trouble} aria-label="Whole log">
      <p aria-live="polite">
        <b>{explanation.title}.</b> {explanation.happened}
      </p>
      <ul>
        {explanation.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <PolicyStatement explanation={explanation} clipboard={desk.clipboard} />
      <LogPlaceField run={run} on={on} />
      <Button kind="second" onPress={() => void wholeLog.fetch()}>
        Try again
      </Button>
    </section>
  );
}
