// How a query is written: three of them, with what they find.
import { EXAMPLES, SAMPLE } from '../../../../domain/body/query/query-examples.ts';
import { Button } from '../../../parts/Button.tsx';
import styles from './QueryView.module.css';

export function QueryHelp({ onTry }: { readonly onTry: (query: string) => void }) {
  return (
    <section class={styles.help} aria-label="Examples of queries">
      <p>
        A query is JMESPath, as in the AWS CLI’s <code>--query</code>. Of <code>{SAMPLE}</code>:
      </p>
      <dl>
        {EXAMPLES.map(({ query, words, result }) => (
          <div key={query}>
            <dt>
              <code>{query}</code>
            </dt>
            <dd>
              {words}: <code>{result}</code>{' '}
              <Button kind="quiet" label={`Use it: ${query}`} onPress={() => onTry(query)}>
                Use it
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      <p>Numbers keep every digit, and what is only picked stands as it was written.</p>
    </section>
  );
}
