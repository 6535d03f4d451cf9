// A failure in words: whether the function ran, what happened, what to do, who can, and the raw answer.
import { explainFailure } from '../../domain/failure/explain-failure.ts';
import type { Ran, Who } from '../../domain/failure/explanation.ts';
import { isTailRefused } from '../../domain/failure/failure-tests.ts';
import type { RunWithFailure } from '../../domain/run/run.ts';
import type { Desk } from '../../state/desk.ts';
import { Button } from '../parts/Button.tsx';
import styles from './FailureView.module.css';
import { PolicyStatement } from './PolicyStatement.tsx';
import { RawAnswer } from './RawAnswer.tsx';

const RAN: Readonly<Record<Ran, string>> = {
  'did not run': 'Did not run',
  'may have run': 'May have run',
  unknown: 'Unknown whether it ran',
};

const WHO: Readonly<Record<Who, string>> = {
  you: 'You can do this yourself.',
  owner: 'Whoever looks after this page can do this.',
  developer: 'The function’s developer can do this.',
  aws: 'This lies with AWS; waiting usually helps.',
};

export interface FailureViewProps {
  readonly run: RunWithFailure;
  readonly desk: Desk;
}

export function FailureView({ run, desk }: FailureViewProps) {
  const explanation = explainFailure(run.failure, run.subject);
  return (
    <div class={styles.failure}>
      <p class={styles.ran} data-ran={explanation.ran}>
        <b>{RAN[explanation.ran]}.</b> {toMore(explanation.ranSentence, RAN[explanation.ran])}
      </p>
      <h3>What happened</h3>
      <p>{explanation.happened}</p>
      <h3>What to do</h3>
      <ul>
        {explanation.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p class={styles.who}>{WHO[explanation.who]}</p>
      {run.file === undefined && isTailRefused(run.failure) && (
        <Button kind="second" onPress={desk.press.invokeWithoutLog}>
          Invoke again without the log
        </Button>
      )}
      {run.file === undefined && <SignInAgain run={run} desk={desk} />}
      <PolicyStatement explanation={explanation} clipboard={desk.clipboard} />
      <RawAnswer failure={run.failure} copy={desk.clipboard.copy} />
    </div>
  );
}

/** Not the same twice. */
function toMore(sentence: string, word: string): string {
  return sentence === `The function ${word.toLowerCase()}.` ? '' : sentence;
}

/** After a sign-in that was missing: in again, and on with what was pressed. */
function SignInAgain({ run, desk }: FailureViewProps) {
  const { operation, kind } = run.failure;
  const entrance = desk.place.value?.session.entrance.value;
  const isMissing = kind === 'signed out' || operation === 'SignIn' || operation === 'RenewSignIn';
  if (!isMissing || entrance === undefined) return null;
  const goOn = async () => {
    // Whoever has another one's page begins anew; then nothing is sent.
    if (await entrance.enter()) desk.press.invoke();
  };
  return (
    <Button kind="second" onPress={() => void goOn()}>
      Sign in again and invoke
    </Button>
  );
}
