// Rows of one height in a box that scrolls; whoever gives them draws only those near the window.
import type { ComponentChildren, HTMLAttributes } from 'preact';
import styles from './RowScroller.module.css';
import { keepFocus, type RowWindow } from './use-row-window.ts';

type Passed =
  | 'aria-label'
  | 'aria-rowcount'
  | 'aria-colcount'
  | 'aria-activedescendant'
  | 'aria-keyshortcuts'
  | 'onKeyDown';

export interface RowScrollerProps extends Pick<HTMLAttributes<HTMLDivElement>, Passed> {
  readonly role: 'table' | 'tree' | 'grid';
  readonly view: RowWindow;
  /** A row may be wider than the pane. */
  readonly isWide: boolean;
  readonly children: ComponentChildren;
}

export function RowScroller({ view, isWide, children, ...passed }: RowScrollerProps) {
  return (
    <div
      {...passed}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      class={styles.scroller}
      ref={view.scroller}
      onScroll={view.note}
      onFocusIn={keepFocus}
    >
      <div
        role="none"
        class={styles.all}
        data-wide={isWide}
        style={{ blockSize: `${view.height}px` }}
      >
        {children}
      </div>
    </div>
  );
}
