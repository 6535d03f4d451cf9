// One of the two bars over the lines of a log.
import type { ComponentChildren } from 'preact';
import styles from './LogBar.module.css';

export interface LogBarProps {
  readonly row: 'tools' | 'whole log';
  readonly isBusy?: boolean;
  readonly children: ComponentChildren;
}

export function LogBar({ row, isBusy = false, children }: LogBarProps) {
  return (
    <div class={styles.bar} data-row={row} aria-busy={isBusy}>
      {children}
    </div>
  );
}
