// What looks like a secret in a record: each stays out unless a person says that it is none.
import type { RecordSecret } from '../../../domain/record/record-secrets.ts';
import { explainSecret } from '../../../domain/secrets/find-secrets.ts';
import type { RecordSaving } from '../../../state/result/record/record-saving.ts';
import styles from './Record.module.css';

export interface SecretChoiceProps {
  readonly saving: RecordSaving;
  readonly found: readonly RecordSecret[];
}

/** More would hide the buttons; the others stay out. */
const SHOWN_AT_MOST = 50;

export function SecretChoice({ saving, found }: SecretChoiceProps) {
  const more = found.length - SHOWN_AT_MOST;
  return (
    <fieldset class={styles.secrets}>
      <legend>Tick what is no secret, to keep it in the record:</legend>
      {found.slice(0, SHOWN_AT_MOST).map((one) => (
        <label class={styles.choice} key={`${one.place} ${one.secret.start}`}>
          <input
            type="checkbox"
            checked={saving.kept.value.has(one)}
            onChange={(event) => saving.keep(one, event.currentTarget.checked)}
          />
          <span>
            {one.label}: {explainSecret(one.secret)}
          </span>
        </label>
      ))}
      {more > 0 && <p>{more} more, all left out.</p>}
    </fieldset>
  );
}
