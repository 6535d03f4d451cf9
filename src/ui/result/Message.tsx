// A sentence in the place of a view.
import type { ComponentChildren } from 'preact';
import styles from './OutcomeView.module.css';

export function Message({ children }: { readonly children: ComponentChildren }) {
  return <p class={styles.message}>{children}</p>;
}
