// What is wrong with a query, with its place marked.
import type { QueryError } from '../../../../domain/body/query/query-error.ts';
import styles from './QueryView.module.css';

export interface QueryFaultProps {
  readonly query: string;
  readonly error: QueryError;
}

export function QueryFault({ query, error: { sentence, from, to } }: QueryFaultProps) {
  return (
    <div class={styles.fault}>
      <p role="alert">{sentence}</p>
      <code>
        {query.slice(0, from)}
        <mark>{from === to ? '…' : query.slice(from, to)}</mark>
        {query.slice(to)}
      </code>
    </div>
  );
}
