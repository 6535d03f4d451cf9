// What few calls need: tenant, durable execution name, and how long to wait.
import type { ReadonlySignal } from '@preact/signals';
import { useId, useRef, useState } from 'preact/hooks';
import type { FieldProblem } from '../../domain/request/check-draft.ts';
import type { DraftState } from '../../state/request/draft-state.ts';
import { Field } from '../parts/Field.tsx';
import { findProblem } from './find-problem.ts';
import styles from './MoreOptions.module.css';

const FIELDS = [
  {
    field: 'tenantId',
    label: 'Tenant ID',
    hint: 'For functions that keep their tenants apart.',
  },
  {
    field: 'durableExecutionName',
    label: 'Durable execution name',
    hint: 'The same name with the same payload gives the same execution.',
  },
  {
    field: 'waitSeconds',
    label: 'Stop waiting after (seconds)',
    hint: 'Empty waits for as long as the browser does. The function goes on either way.',
  },
] as const;

export interface MoreOptionsProps {
  readonly draft: DraftState;
  readonly attention: ReadonlySignal<{ readonly problem: FieldProblem } | undefined>;
}

export function MoreOptions({ draft, attention }: MoreOptionsProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const values = draft.draft.value;
  const isHidden = (field: string) => FIELDS.some((one) => one.field === field);
  // While rendering, not in an effect: an effect may come after the focus, which a hidden field does not take.
  const asked = attention.value;
  const answered = useRef(asked);
  if (answered.current !== asked) {
    answered.current = asked;
    if (asked !== undefined && isHidden(asked.problem.field)) setOpen(true);
  }
  const count = FIELDS.filter(({ field }) => values[field] !== '').length;
  return (
    <div class={styles.more}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        More options
        {count > 0 && <small> {count} set</small>}
      </button>
      <div id={id} hidden={!isOpen} class={styles.options}>
        {FIELDS.map(({ field, label, hint }) => (
          <div key={field} data-field={field}>
            <Field
              label={label}
              hint={hint}
              problem={findProblem(draft.shown.value, field)?.message}
            >
              {(control) => (
                <input
                  {...control}
                  value={values[field]}
                  inputMode={field === 'waitSeconds' ? 'decimal' : 'text'}
                  autocomplete="off"
                  autocapitalize="off"
                  spellcheck={false}
                  onInput={(event) => draft.update({ [field]: event.currentTarget.value })}
                />
              )}
            </Field>
          </div>
        ))}
      </div>
    </div>
  );
}
