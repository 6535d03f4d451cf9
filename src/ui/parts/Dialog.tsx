// A modal dialog: the browser's own, which keeps the focus inside, gives it back, and closes on Escape.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  /** Escape, the cross, or the platform's own way to leave. It changes nothing. */
  readonly onClose: () => void;
  /** The buttons under the content, the one that goes on first. */
  readonly actions?: ComponentChildren;
  /** For lists and comparisons. */
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}

/** It is open for as long as it is rendered. */
export function Dialog({ title, onClose, actions, isWide = false, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // The browser would begin at the cross: a person begins at the first field, or else at the first button under it.
    opened?.querySelector<HTMLElement>('input, textarea, select, footer button')?.focus();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={id}
      data-wide={isWide}
      onCancel={(event) => {
        // The state closes it, so that what is drawn and what is open stay one.
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      <div class={styles.content}>{children}</div>
      {actions !== undefined && <footer>{actions}</footer>}
    </dialog>
  );
}
