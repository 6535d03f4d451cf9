// What is wrong with config.json: every problem with its path; the good environments work all the same.
import type { Problem } from '../../domain/check/problem.ts';
import styles from './Notice.module.css';

export function ConfigProblems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return <div />;
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return (
    <section class={styles.notice} data-kind="warn" aria-label="Problems in config.json">
      <p>
        <strong>config.json has {count}.</strong> Environments without a problem work; whoever looks
        after this page can mend the rest.
      </p>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code> {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
