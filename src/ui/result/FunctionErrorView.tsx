// What the function says of its own failure: type, message, stack trace.
import type { FunctionErrorText } from '../../domain/result/function-error.ts';
import styles from './OutcomeView.module.css';

export interface FunctionErrorViewProps {
  readonly error: FunctionErrorText | undefined;
  readonly functionError: string;
}

export function FunctionErrorView({ error, functionError }: FunctionErrorViewProps) {
  return (
    <section class={styles.error} aria-label="Function error">
      <p>
        {error?.errorType !== undefined && <b>{error.errorType} </b>}
        {error?.errorMessage ?? 'The function failed without a message that could be read.'}
      </p>
      {error !== undefined && error.stackTrace.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        <ol aria-label="Stack trace" tabIndex={0}>
          {error.stackTrace.map((frame, index) => (
            <li key={`${index} ${frame}`}>{frame}</li>
          ))}
        </ol>
      )}
      <small>
        The function ran and ended with an error of its own (FunctionError: {functionError}). Its
        developer can say more; the Log tab shows what it wrote.
      </small>
    </section>
  );
}
