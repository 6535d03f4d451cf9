// What can be done with what stands below it, in a row that wraps.
import type { ComponentChildren } from 'preact';
import styles from './Toolbar.module.css';

export interface ToolbarProps {
  /** For readers, where the page has several. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

export function Toolbar({ label, children }: ToolbarProps) {
  if (label === undefined) return <div class={styles.toolbar}>{children}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons
    <div class={styles.toolbar} role="group" aria-label={label}>
      {children}
    </div>
  );
}

/** What stands at the end of the row, together also where it wraps. */
export function ToolbarEnd({ children }: { readonly children: ComponentChildren }) {
  return <div class={styles.end}>{children}</div>;
}

/** How many, how much: at the end of the row. */
export function ToolbarFigure({ children }: { readonly children: ComponentChildren }) {
  return <p class={styles.figure}>{children}</p>;
}
