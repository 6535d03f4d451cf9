// The question before a guarded run while it is asked, and the word that it was withdrawn.
import type { RefObject } from 'preact';
import type { Desk } from '../../state/desk.ts';
import type { Confirmation } from '../../state/run/confirmation.ts';
import styles from '../request/InvokeBar.module.css';
import { ConfirmDialog } from './ConfirmDialog.tsx';

type Withdrawn = Extract<Confirmation, { kind: 'withdrawn' }>;

const WHAT: Readonly<Record<Withdrawn['what'], string>> = {
  request: 'The request changed while it waited to be confirmed',
  environment: 'Another environment was chosen before the run was confirmed',
  person: 'Who is signed in, or their role, changed before the run was confirmed',
};

export interface ConfirmViewProps {
  readonly desk: Desk;
  readonly invoke: RefObject<HTMLButtonElement | null>;
}

export function ConfirmView({ desk, invoke }: ConfirmViewProps) {
  const confirmation = desk.press.confirmation.value;
  switch (confirmation?.kind) {
    case undefined:
      return null;
    case 'withdrawn':
      return (
        <p class={styles.purpose} role="alert">
          <span>
            <b>Not sent.</b> {WHAT[confirmation.what]}. Press Invoke again to go on.
          </span>
        </p>
      );
    case 'asking':
      return <ConfirmDialog desk={desk} asked={confirmation} first={invoke} />;
  }
}
