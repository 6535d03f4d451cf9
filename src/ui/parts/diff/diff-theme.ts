// How a comparison looks: the page's own roles; never by colour alone.
import { EditorView } from '@codemirror/view';

export const diffTheme = EditorView.theme({
  '&': { blockSize: 'auto', maxBlockSize: '24rem' },
  '.cm-line': { paddingInline: '2.25ch var(--s3)' },
  '.cm-removed': { background: 'var(--bad-soft)', textIndent: '-1.5ch' },
  '.cm-added': { background: 'var(--good-soft)', textIndent: '-1.5ch' },
  '.cm-sign': { display: 'inline-block', inlineSize: '1.5ch', textIndent: '0', fontWeight: '700' },
  '.cm-removed .cm-sign': { color: 'var(--bad)' },
  '.cm-added .cm-sign': { color: 'var(--good)' },
  '.cm-removed .cm-changed': {
    background: 'color-mix(in oklab, var(--bad) 18%, transparent)',
    textDecoration: 'line-through',
  },
  '.cm-added .cm-changed': {
    background: 'color-mix(in oklab, var(--good) 22%, transparent)',
    textDecoration: 'underline',
    textUnderlineOffset: '0.2em',
  },
  '.cm-same': {
    display: 'block',
    inlineSize: '100%',
    minBlockSize: '1.625rem',
    paddingInline: '2.25ch',
    border: '0',
    borderBlock: '1px solid var(--line)',
    background: 'var(--surface-2)',
    color: 'var(--text-2)',
    font: 'inherit',
    fontFamily: 'var(--font)',
    fontSize: 'var(--text-s)',
    textAlign: 'start',
    cursor: 'pointer',
  },
  '.cm-same:hover': { color: 'var(--text-1)' },
  '.cm-same:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
});
