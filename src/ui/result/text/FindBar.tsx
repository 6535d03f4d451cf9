// The search in the response: what is typed, how often it is there, and the way from one to the next.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FindState } from '../../../state/result/find-state.ts';
import { Button } from '../../parts/Button.tsx';
import styles from './FindBar.module.css';
import { formatFound } from './format-found.ts';

export interface FindBarProps {
  readonly find: FindState;
  readonly sizeBytes: number;
  /** Gives the focus back to the text. */
  readonly onClose: () => void;
}

export function FindBar({ find, sizeBytes, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const wantsFocus = find.wantsFocus.value;
  useLayoutEffect(() => {
    // Not because another response has come.
    if (!wantsFocus) return;
    field.current?.focus();
    field.current?.select();
    find.takeFocus();
  }, [wantsFocus]);
  const close = () => {
    find.close();
    onClose();
  };
  return (
    <search
      class={styles.bar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label="Find"
        placeholder="Find"
        autocomplete="off"
        spellcheck={false}
        value={find.text.value}
        onInput={({ currentTarget }) => find.type(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          find.step(event.shiftKey ? -1 : 1);
        }}
      />
      <span class={styles.count} aria-live="polite">
        {formatFound(find.text.value, find.found.value, find.number.value, sizeBytes)}
      </span>
      <Button kind="quiet" label="Previous match" onPress={() => find.step(-1)}>
        ↑
      </Button>
      <Button kind="quiet" label="Next match" onPress={() => find.step(1)}>
        ↓
      </Button>
      <Button
        kind="quiet"
        label="Match case"
        isPressed={find.isCaseSensitive.value}
        onPress={() => find.setCaseSensitive(!find.isCaseSensitive.peek())}
      >
        Aa
      </Button>
      <Button kind="quiet" label="Close the search" onPress={close}>
        ×
      </Button>
    </search>
  );
}
