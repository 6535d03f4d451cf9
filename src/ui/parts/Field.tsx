// A label, its control, what is wrong with it, and a hint, in this order.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Field.module.css';

/** What a control spreads on itself, so that its label, hint and problem are read with it. */
interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly problem?: string | undefined;
  readonly children: (control: ControlProps) => ComponentChildren;
}

export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const control = { id, 'aria-invalid': problem !== undefined, 'aria-describedby': `${id}-about` };
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      {children(control)}
      <div id={`${id}-about`} class={styles.about}>
        {problem !== undefined && <p class={styles.problem}>{problem}</p>}
        {hint !== undefined && <p class={styles.hint}>{hint}</p>}
      </div>
    </div>
  );
}
