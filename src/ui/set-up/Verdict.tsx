// What the check found, and what can be done all the same.
import type { Environment } from '../../domain/config/config.ts';
import { explainTrouble } from '../../domain/set-up/explain-trouble.ts';
import type { Trouble } from '../../domain/set-up/trouble.ts';
import type { SetUp } from '../../state/set-up/set-up.ts';
import { Button } from '../parts/Button.tsx';
import styles from './SetUpPane.module.css';

export function Verdict({ setUp }: { readonly setUp: SetUp }) {
  const phase = setUp.phase.value;
  switch (phase.kind) {
    case 'editing':
    case 'checking':
    case 'keeping':
      return null;
    case 'troubled':
      return (
        <div class={styles.verdict}>
          <div role="alert">
            <TroubleList environment={phase.environment} troubles={phase.troubles} />
          </div>
          <p>
            It can be kept all the same. Until this is mended, calls on {phase.environment.name}{' '}
            will fail.
          </p>
          <Button kind="second" onPress={() => void setUp.keepUnchecked()}>
            Keep it unchecked
          </Button>
        </div>
      );
    case 'not kept':
      return (
        <div class={styles.verdict}>
          <p role="alert">
            <b>{phase.environment.name} was not kept.</b> {phase.sentence}
          </p>
          <p>It can be used until this page is closed or reloaded.</p>
          <Button kind="second" onPress={setUp.useUnkept}>
            Use it until then
          </Button>
        </div>
      );
  }
}

interface TroubleListProps {
  readonly environment: Environment;
  readonly troubles: readonly Trouble[];
}

function TroubleList({ environment, troubles }: TroubleListProps) {
  const words = troubles.map((trouble) => explainTrouble(trouble, environment));
  return words.map(({ title, happened, next }) => (
    <div class={styles.trouble} key={title}>
      <h3>{title}</h3>
      <p>{happened}</p>
      <ul>
        {next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </div>
  ));
}
