// How to invoke, each type with a word on what it means.
import { useId } from 'preact/hooks';
import { INVOCATION_TYPES, type InvocationType } from '../../domain/request/request.ts';
import type { DraftState } from '../../state/request/draft-state.ts';
import styles from './InvocationTypes.module.css';

const MEANINGS: Readonly<Record<InvocationType, string>> = {
  RequestResponse: 'wait for the answer',
  Event: 'queue it, no answer',
  DryRun: 'check only, runs nothing',
};

export function InvocationTypes({ draft }: { readonly draft: DraftState }) {
  const id = useId();
  const { invocationType } = draft.draft.value;
  return (
    <div
      role="radiogroup"
      aria-label="Invocation type"
      class={styles.types}
      data-field="invocationType"
    >
      {INVOCATION_TYPES.map((type) => (
        <label key={type}>
          <input
            type="radio"
            name={id}
            aria-label={type}
            aria-describedby={`${id}-${type}`}
            checked={type === invocationType}
            onChange={() => draft.update({ invocationType: type })}
          />
          <b>{type}</b>
          <small id={`${id}-${type}`}>{MEANINGS[type]}</small>
        </label>
      ))}
    </div>
  );
}
