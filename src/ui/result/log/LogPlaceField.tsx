// Where the whole log is looked for, to be changed in place, and the console's page of it.
import { useState } from 'preact/hooks';
import { toConsoleLink } from '../../../domain/log/whole/console-link.ts';
import { toPattern } from '../../../domain/log/whole/log-group.ts';
import type { EndedRun } from '../../../domain/run/run.ts';
import { readRequestId, toTimes } from '../../../state/log/log-question.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import type { ResultDesk } from '../result-desk.ts';
import styles from './WholeLog.module.css';

export interface LogPlaceFieldProps {
  readonly run: EndedRun;
  readonly on: ResultDesk;
}

const NO_GROUP = 'A log group has 1 to 512 letters, digits and the characters . - _ / #';

export function LogPlaceField({ run, on }: LogPlaceFieldProps) {
  const { wholeLog, desk } = on;
  const [typed, setTyped] = useState(wholeLog.group.value);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const look = () => {
    const isGood = wholeLog.changeGroup(typed.trim());
    setProblem(isGood ? undefined : NO_GROUP);
    if (isGood) void wholeLog.fetch();
  };
  const link = toConsoleLink({
    region: run.request.region,
    group: wholeLog.group.value,
    pattern: toPattern(readRequestId(run) ?? ''),
    ...toTimes(run, desk.logs.clock.now()),
  });
  return (
    <form
      class={styles.group}
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <Field label="Log group" problem={problem}>
        {(control) => (
          <input
            {...control}
            value={typed}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button kind="second" onPress={look}>
        Look there
      </Button>
      {link !== undefined && (
        <a href={link} target="_blank" rel="noopener noreferrer">
          Open this run in the CloudWatch console
        </a>
      )}
    </form>
  );
}
