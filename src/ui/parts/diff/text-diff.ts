// Two texts line by line, in CodeMirror. Loaded when there is something to compare.
import { standardKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap } from '@codemirror/view';
import { codeTheme } from '../code/code-theme.ts';
import { collapseSame } from './collapse-same.ts';
import { markLines } from './diff-marks.ts';
import { diffTheme } from './diff-theme.ts';
import { toUnifiedText } from './unified-text.ts';

export interface DiffOptions {
  readonly label: string;
  readonly description: string;
  readonly before: string;
  readonly after: string;
}

/** Opens in a shadow root, where CodeMirror adopts its style sheet (see `openCodeEditor`). The answer closes it. */
export function openTextDiff(root: ShadowRoot, options: DiffOptions): () => void {
  const { label, description, before, after } = options;
  const unified = toUnifiedText(before, after);
  const state = EditorState.create({
    doc: unified.doc,
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
