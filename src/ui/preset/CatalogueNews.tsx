// What has changed in the team's catalogue since its person last looked, and what is wrong with the file.
import { formatCatalogueChange } from '../../domain/exchange/catalogue.ts';
import type { Catalogue } from '../../state/catalogue/catalogue.ts';
import type { Notices } from '../../state/preset/notices.ts';
import styles from './PresetList.module.css';

export interface CatalogueNewsProps {
  readonly catalogue: Catalogue;
  readonly notices: Notices;
}

export function CatalogueNews({ catalogue, notices }: CatalogueNewsProps) {
  const change = catalogue.change.value;
  const problems = catalogue.problems.value;
  return (
    <>
      {change !== undefined && (
        <p class={styles.news}>
          <span role="status">Team presets: {formatCatalogueChange(change)}.</span>{' '}
          <button type="button" onClick={() => notices.ask({ kind: 'catalogue changes' })}>
            See
          </button>{' '}
          <button type="button" onClick={() => void catalogue.acknowledge()}>
            Seen
          </button>
        </p>
      )}
      {problems.length > 0 && (
        <details class={styles.problems}>
          <summary>
            {problems.length === 1 ? 'One problem' : `${problems.length} problems`} in the catalogue
          </summary>
          <ul>
            {problems.map(({ path, message }) => (
              <li key={path + message}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
