// How code looks: the page's own roles, which reach into the editor's shadow root.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export const codeColors = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.propertyName, color: 'var(--code-key)' },
    { tag: tags.string, color: 'var(--code-string)' },
    { tag: tags.number, color: 'var(--code-number)' },
    { tag: [tags.bool, tags.null], color: 'var(--code-literal)' },
  ]),
);

export const codeTheme = EditorView.theme({
  '&': { blockSize: '100%', fontSize: 'var(--text-m)', color: 'var(--text-1)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { paddingBlock: 'var(--s2)', caretColor: 'var(--accent)' },
  '.cm-line': { paddingInline: 'var(--s2) var(--s4)' },
  '.cm-gutters': { background: 'none', border: '0', color: 'var(--text-3)' },
  '.cm-lineNumbers .cm-gutterElement': { minInlineSize: '2.25rem' },
  '.cm-placeholder': { color: 'var(--text-3)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)' },
  '.cm-specialChar': { color: 'var(--bad)' },
  '.cm-foldPlaceholder': {
    background: 'var(--surface-2)',
    border: '1px solid var(--line)',
    color: 'var(--text-2)',
  },
  '.cm-tooltip': {
    background: 'var(--surface-1)',
    border: '1px solid var(--line)',
    color: 'var(--text-1)',
  },
  '.cm-panels': {
    background: 'var(--surface-0)',
    color: 'var(--text-1)',
    borderColor: 'var(--line)',
    fontFamily: 'var(--font)',
  },
  '.cm-panel.cm-search': { padding: 'var(--s2) var(--s4)' },
  '.cm-textfield, .cm-button': {
    font: 'inherit',
    fontSize: 'var(--text-m)',
    background: 'var(--surface-1)',
    backgroundImage: 'none',
    border: '1px solid var(--control-line)',
    borderRadius: '0.375rem',
    paddingInline: 'var(--s2)',
  },
  '.cm-panel.cm-search label': { fontSize: 'var(--text-s)' },
  '.cm-panel.cm-search [name=close]': { fontSize: '1.25rem', color: 'var(--text-2)' },
  '.cm-searchMatch': {
    background: 'light-dark(oklch(90% 0.1 95), oklch(40% 0.08 90))',
  },
  '.cm-searchMatch-selected': {
    background: 'light-dark(oklch(82% 0.14 75), oklch(52% 0.12 75))',
  },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--accent-soft)' },
});
