// What is wrong with config.json: every problem with its path; the good environments work all the same.
import type { Problem } from '../../domain/check/problem.ts';
import type { Desk } from '../../state/desk.ts';
import { createModuleHook, type ModuleLoad } from '../parts/lazy-module.ts';
import styles from './Notice.module.css';

/** What reads prices comes with the first cost, or where there are prices to be checked. */
const usePriceCheck = createModuleHook(() => import('../../domain/config/prices-schema.ts'));
type PriceCheck = typeof import('../../domain/config/prices-schema.ts');

export interface ConfigProblemsProps {
  /** `prices`: as config.json has them, which the start does not look at. */
  readonly desk: Pick<Desk, 'configProblems' | 'prices'>;
}

export function ConfigProblems({ desk }: ConfigProblemsProps) {
  if (desk.prices !== undefined) return <WithPrices desk={desk} />;
  return <Problems problems={desk.configProblems} />;
}

function WithPrices({ desk: { configProblems, prices } }: ConfigProblemsProps) {
  const load = usePriceCheck();
  return <Problems problems={[...configProblems, ...listPriceProblems(load, prices)]} />;
}

function listPriceProblems(load: ModuleLoad<PriceCheck>, prices: unknown): readonly Problem[] {
  switch (load.kind) {
    case 'loading':
      return [];
    case 'failed':
      return [{ path: '$.prices', message: 'The part of this page that reads it did not load.' }];
    case 'loaded': {
      const read = load.module.parsePrices(prices);
      return read.ok ? [] : read.problems;
    }
  }
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
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
