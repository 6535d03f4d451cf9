// Where JSON that is broken breaks first, and the way there: it is shown all the same.
import { Button } from '../parts/Button.tsx';
import styles from './ResponseView.module.css';
import type { ResultDesk } from './result-desk.ts';

export function BrokenJson({ on }: { readonly on: ResultDesk }) {
  const { body, text } = on.response;
  const error = body.survey.value?.error;
  if (error === undefined) return null;
  const { message, line, column, offset } = error;
  return (
    <div class={styles.broken} role="note">
      <p>
        <b>This JSON is broken.</b> {message}: line {line.toLocaleString('en')}, column{' '}
        {column.toLocaleString('en')} in Raw.
      </p>
      <Button kind="quiet" onPress={() => void text.goTo({ kind: 'offset', offset })}>
        Show the place
      </Button>
    </div>
  );
}
