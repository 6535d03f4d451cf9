// One row: its line's number, and its pieces in their colours. Characters that show nothing, or that turn the text around, are dots.
import { useMemo } from 'preact/hooks';
import type { Piece, Row } from '../../../domain/body/rows/row.ts';
import styles from './TextBody.module.css';

/** Controls but the tab, spaces without width, the marks of direction, line separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const DOT = '•';

export function TextRow({ row }: { readonly row: Row }) {
  return useMemo(() => {
    const { line, isFirst, shownIndent, pieces } = row;
    return (
      <div
        class={styles.row}
        data-line={isFirst ? line : undefined}
        style={isFirst || shownIndent === 0 ? undefined : { textIndent: `${shownIndent}ch` }}
      >
        {isFirst && shownIndent > 0 && ' '.repeat(shownIndent)}
        {pieces.map((piece, index) => (
          <PieceText key={index} piece={piece} />
        ))}
        {pieces.length === 0 && <br />}
      </div>
    );
  }, [row]);
}

function PieceText({ piece: { kind, text, mark } }: { readonly piece: Piece }) {
  const shown = text.replace(UNSEEN, DOT);
  if (mark !== undefined) {
    return (
      <mark data-kind={kind} data-mark={mark}>
        {shown}
      </mark>
    );
  }
  if (kind === 'text' && shown === text) return <>{shown}</>;
  return (
    <span data-kind={kind} data-unseen={shown === text ? undefined : 'true'}>
      {shown}
    </span>
  );
}
