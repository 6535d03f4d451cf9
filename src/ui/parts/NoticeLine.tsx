// One line that says what has happened, with what can be done about it; it stays until somebody closes it.
import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import styles from './NoticeLine.module.css';

interface NoticeAction {
  readonly label: string;
  readonly onPress: () => void;
}

export interface NoticeLineProps {
  /** Trouble is read out at once, a word when the reader has finished. */
  readonly kind: 'word' | 'trouble';
  readonly children: ComponentChildren;
  readonly actions?:
    | readonly []
    | readonly [NoticeAction]
    | readonly [NoticeAction, NoticeAction]
    | undefined;
  /** Absent: it cannot be closed, because what it says is still so. */
  readonly onClose?: (() => void) | undefined;
  readonly noticeRef?: Ref<HTMLDivElement>;
}

/** A new notice is a new one for the reader too: give it a `key` of its own. */
export function NoticeLine({ kind, children, actions, onClose, noticeRef }: NoticeLineProps) {
  const isLive = useIsLive();
  return (
    <div class={styles.notice} data-kind={kind} ref={noticeRef ?? null}>
      <div class={styles.content}>
        <p role={kind === 'trouble' ? 'alert' : 'status'}>{isLive && children}</p>
        {actions !== undefined && (
          <div class={styles.actions}>
            {actions.map(({ label, onPress }) => (
              <button key={label} type="button" onClick={onPress}>
                {label}
              </button>
            ))}
          </div>
        )}
      </div>
      {onClose !== undefined && (
        <button type="button" aria-label="Close this notice" onClick={onClose}>
          ×
        </button>
      )}
    </div>
  );
}

/** Readers say what changes in a status, not what it held when it came: so its words come after it. */
function useIsLive(): boolean {
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);
  return isLive;
}
