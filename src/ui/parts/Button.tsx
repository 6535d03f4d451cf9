// A button of one of three weights: the one main action, a second one beside it, a quiet one.
import type { ComponentChildren, Ref } from 'preact';
import styles from './Button.module.css';

export interface ButtonProps {
  readonly kind: 'main' | 'second' | 'quiet';
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  /** Stays focusable and says that it cannot be pressed now. */
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const {
    kind,
    onPress,
    isOff = false,
    isPressed,
    label,
    describedBy,
    buttonRef,
    children,
  } = props;
  return (
    <button
      type="button"
      class={styles.button}
      data-kind={kind}
      aria-disabled={isOff}
      aria-pressed={isPressed}
      aria-label={label}
      aria-describedby={describedBy}
      ref={buttonRef ?? null}
      // One press is one press: not a key held down, not the second half of a double click.
      onKeyDown={(event) => {
        if (event.repeat && event.key === 'Enter') event.preventDefault();
      }}
      onClick={(event) => {
        const isSecondClick = kind === 'main' && event.detail > 1;
        if (!isOff && !isSecondClick) onPress();
      }}
    >
      {children}
    </button>
  );
}
