// What a field for code is given, and what can be asked of it.
import type { Ref } from 'preact';
import type { EditorProblem } from './code-editor.ts';

export interface CodeFieldProps {
  readonly label: string;
  readonly text: string;
  /** Absent: the text can be read, searched and copied. */
  readonly onText?: ((text: string) => void) | undefined;
  /** Without line numbers, lines wrapped. */
  readonly isCompact?: boolean;
  readonly placeholder?: string;
  readonly problem?: EditorProblem | undefined;
  readonly severity?: 'error' | 'warning';
  readonly handle?: Ref<CodeFieldHandle>;
}

export interface CodeFieldHandle {
  focus(): void;
  /** Moves the caret to a place, and the focus with it. */
  goTo(place: EditorProblem): void;
  openSearch(): void;
}
