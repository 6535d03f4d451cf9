// The environment, its colour and its region.
import type { Environment } from '../../domain/config/config.ts';
import type { Desk } from '../../state/desk.ts';
import styles from './Rail.module.css';

export interface EnvironmentPickerProps {
  readonly desk: Desk;
  readonly chosen: Environment;
}

export function EnvironmentPicker({ desk, chosen }: EnvironmentPickerProps) {
  return (
    <div class={styles.environment} data-color={chosen.color}>
      <span class={styles.dot} />
      <select
        aria-label="Environment"
        value={chosen.id}
        disabled={desk.runs.isWaiting.value}
        onChange={(event) => desk.chooseEnvironment(event.currentTarget.value)}
      >
        {desk.environments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <small>{chosen.region}</small>
    </div>
  );
}
