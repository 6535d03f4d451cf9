// What looks like a secret, and where it stands: enough to know it again, nothing that could be used.
import { explainSecret } from '../../domain/secrets/find-secrets.ts';
import type { SecretPlace } from '../../domain/secrets/preset-secrets.ts';
import styles from './PresetTalk.module.css';

/** More would hide the buttons. */
const SHOWN_AT_MOST = 20;

export function SecretList({ secrets }: { readonly secrets: readonly SecretPlace[] }) {
  return (
    <section class={styles.secrets} role="alert">
      <p>
        <b>This may hold a secret.</b> A preset is kept as it is in this browser, and goes along
        wherever it is exported or shared.
      </p>
      <ul>
        {secrets.slice(0, SHOWN_AT_MOST).map(({ field, secret }) => (
          <li key={`${field} ${secret.start}`}>
            {field}: {explainSecret(secret)}
          </li>
        ))}
      </ul>
      {secrets.length > SHOWN_AT_MOST && <p>{secrets.length - SHOWN_AT_MOST} more.</p>}
    </section>
  );
}
