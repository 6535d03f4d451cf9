// One figure: its name, and beside it what it is.
import type { ComponentChildren } from 'preact';
import styles from './Figures.module.css';

export interface FigureProps {
  readonly name: string;
  readonly isMissing?: boolean;
  readonly children: ComponentChildren;
}

export function Figure({ name, isMissing = false, children }: FigureProps) {
  return (
    <div class={styles.figure} data-missing={isMissing}>
      <h4>{name}</h4>
      <div>{children}</div>
    </div>
  );
}
