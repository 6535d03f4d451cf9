// Client context: JSON as text, encoded on its way, with a meter of the bytes it then has.
import { useId } from 'preact/hooks';
import { formatCount } from '../../domain/text/figures.ts';
import type { Desk } from '../../state/desk.ts';
import { CodeField } from '../parts/code/CodeField.tsx';
import { usePresetViews } from '../preset/preset-views-module.ts';
import styles from './ClientContextField.module.css';
import { findProblem } from './find-problem.ts';

export function ClientContextField({ desk }: { readonly desk: Desk }) {
  const { draft, presets } = desk;
  const views = usePresetViews();
  const loaded = presets.loaded.value;
  const id = useId();
  const { clientContext, invocationType } = draft.draft.value;
  const sizes = draft.check.value?.sizes;
  const problem = findProblem(draft.shown.value, 'clientContext');
  const isProblem =
    draft.check.value?.problems.some((one) => one.field === 'clientContext') ?? false;
  const isSent = invocationType === 'RequestResponse';
  return (
    <section class={styles.context} data-field="clientContext" aria-labelledby={id}>
      <header>
        <h2 id={id}>Client context</h2>
        {views.kind === 'loaded' && loaded.kind === 'ready' && (
          <views.module.ContextBar presets={loaded.desk} draft={draft} />
        )}
        {clientContext !== '' && sizes !== undefined && (
          <span data-over={sizes.clientContextBytes > sizes.clientContextLimit}>
            {formatCount(sizes.clientContextBytes)} of {formatCount(sizes.clientContextLimit)} bytes
            in base64
          </span>
        )}
      </header>
      <CodeField
        label="Client context"
        text={clientContext}
        onText={(text) => draft.update({ clientContext: text })}
        isCompact
        placeholder={'{"custom": {"key": "value"}}'}
        problem={problem}
        severity={isProblem ? 'error' : 'warning'}
      />
      {problem !== undefined && <p data-kind={isProblem ? 'bad' : 'warn'}>{problem.message}</p>}
      {!isSent && clientContext !== '' && (
        <p>Not sent with {invocationType}: Lambda passes it on with RequestResponse only.</p>
      )}
    </section>
  );
}
