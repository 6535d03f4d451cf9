// Where the result will stand: before the first run, and while one is under way.
import type { ComponentChildren } from 'preact';
import type { Run } from '../../domain/run/run.ts';
import styles from './ResultPane.module.css';

export interface EmptyResultProps {
  readonly run: Run | undefined;
  /** Under the words, before the first run. */
  readonly children: ComponentChildren;
}

export function EmptyResult({ run, children }: EmptyResultProps) {
  if (run === undefined) {
    return (
      <div class={styles.empty}>
        <p>
          Choose a function and press Invoke. What it answers, its log and its figures stand here.
        </p>
        {children}
      </div>
    );
  }
  const isAsync = run.request.invocationType !== 'RequestResponse';
  return (
    <div class={styles.empty}>
      <p>
        {isAsync
          ? 'Lambda answers this as soon as it has taken the request.'
          : 'Some functions take minutes. “Stop waiting” ends the waiting here, not the function: it goes on.'}
      </p>
    </div>
  );
}
