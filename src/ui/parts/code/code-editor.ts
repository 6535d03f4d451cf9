// CodeMirror with JSON: the one file that knows it. Loaded after the page can be used.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { codeColors, codeTheme } from './code-theme.ts';

export interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly isCompact: boolean;
  readonly placeholder: string;
  readonly onText: (text: string) => void;
}

/** A place counts lines and columns from 1, columns in UTF-16 code units. */
export interface EditorProblem {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

export interface CodeEditor {
  /** Replaces the text without telling `onText`. */
  setText(text: string): void;
  setProblem(problem: EditorProblem | undefined, severity: 'error' | 'warning'): void;
  select(from: number, to: number): void;
  openSearch(): void;
  focus(): void;
  close(): void;
}

const fromOutside = Annotation.define<boolean>();

/**
 * Opens in `root`, a shadow root: there CodeMirror adopts its style sheet, where in the page it would write a
 * `<style>` that the Content-Security-Policy forbids.
 */
export function openCodeEditor(root: ShadowRoot, options: EditorOptions): CodeEditor {
  const about = new Compartment();
  const state = EditorState.create({
    doc: options.text,
    extensions: [...toExtensions(options), about.of([])],
  });
  const view = new EditorView({ state, root, parent: root });
  return {
    setText(text) {
      const changes = { from: 0, to: view.state.doc.length, insert: view.state.toText(text) };
      view.dispatch({ changes, annotations: fromOutside.of(true) });
    },
    setProblem(problem, severity) {
      const description = problem === undefined ? {} : { 'aria-description': problem.message };
      const invalid = { 'aria-invalid': String(problem !== undefined && severity === 'error') };
      const attributes = EditorView.contentAttributes.of({ ...description, ...invalid });
      view.dispatch({ effects: about.reconfigure(attributes) });
      const marks = problem?.line === undefined ? [] : [toMark(view.state, problem)];
      view.dispatch(
        setDiagnostics(
          view.state,
          marks.map((mark) => ({ ...mark, severity })),
        ),
      );
    },
    select(from, to) {
      const end = view.state.doc.length;
      const selection = { anchor: Math.min(from, end), head: Math.min(to, end) };
      view.dispatch({ selection, scrollIntoView: true });
    },
    openSearch: () => openSearchPanel(view),
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

/** The offset of a place; a place past the end is the end. */
export function toOffset(text: string, { line = 1, column = 1 }: EditorProblem): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) return text.length;
    start = next + 1;
  }
  return Math.min(start + column - 1, text.length);
}

function toMark(state: EditorState, problem: EditorProblem) {
  const line = state.doc.line(Math.min(problem.line ?? 1, state.doc.lines));
  const from = Math.min(line.from + (problem.column ?? 1) - 1, line.to);
  return { from, to: Math.min(from + 1, line.to), message: problem.message };
}

function toExtensions(options: EditorOptions): Extension[] {
  const { label, isReadOnly, isCompact, onText } = options;
  return [
    // Only this separates lines: any other character, a lone carriage return too, stays in the text as it is.
    EditorState.lineSeparator.of('\n'),
    EditorView.clipboardInputFilter.of((text) => text.replaceAll('\r\n', '\n')),
    isCompact ? [] : [lineNumbers(), foldGutter(), isReadOnly ? [] : lintGutter()],
    highlightSpecialChars(),
    history(),
    indentOnInput(),
    bracketMatching(),
    search({ top: true }),
    json(),
    codeColors,
    codeTheme,
    isCompact ? EditorView.lineWrapping : [],
    placeholder(options.placeholder),
    keymap.of([...withoutModEnter(), ...historyKeymap, ...searchKeymap, ...foldKeymap]),
    EditorState.readOnly.of(isReadOnly),
    EditorView.editable.of(!isReadOnly),
    EditorView.contentAttributes.of({
      'aria-label': label,
      spellcheck: 'false',
      autocapitalize: 'off',
      ...(isReadOnly ? { tabindex: '0', 'aria-readonly': 'true' } : {}),
    }),
    EditorView.updateListener.of((update) => {
      const isOutside = update.transactions.some((one) => one.annotation(fromOutside) === true);
      if (update.docChanged && !isOutside) onText(update.state.sliceDoc());
    }),
  ];
}

/** Ctrl/Cmd+Enter is the page's: it invokes. The Tab key is left alone too, so that nobody is trapped. */
function withoutModEnter() {
  return defaultKeymap.filter((binding) => binding.key !== 'Mod-Enter');
}
