// Two texts line by line, in CodeMirror. Loaded when there is something to compare.
import { standardKeymap } from '@codemirror/commands';
import { EditorState, Text } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap } from '@codemirror/view';
import type { UnifiedText } from '../../../domain/diff/unified-text.ts';
import { codeTheme } from '../code/code-theme.ts';
import { collapseSame } from './collapse-same.ts';
import { markLines } from './diff-marks.ts';
import { diffTheme } from './diff-theme.ts';

export interface DiffOptions {
  readonly label: string;
  readonly description: string;
  readonly unified: UnifiedText;
}

/** Opens in a shadow root, where CodeMirror adopts its style sheet (see `openCodeEditor`). The answer closes it. */
export function openTextDiff(root: ShadowRoot, options: DiffOptions): () => void {
  const { label, description, unified } = options;
  const state = EditorState.create({
    // By line feeds alone: a carriage return is a character of its line.
    doc: Text.of(unified.text.split('\n')),
    extensions: [
      EditorState.lineSeparator.of('\n'),
      highlightSpecialChars(),
      markLines(unified),
      collapseSame(unified),
      diffTheme,
      codeTheme,
      EditorView.lineWrapping,
      keymap.of(standardKeymap),
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorView.contentAttributes.of({
        'aria-label': label,
        'aria-description': description,
        'aria-readonly': 'true',
        tabindex: '0',
      }),
    ],
  });
  const view = new EditorView({ state, root, parent: root });
  return () => view.destroy();
}
