// A row as it is drawn: its text in pieces, each with its kind and whether a search has found it.
import { PIECE_KINDS, type PieceKind } from './piece-kinds.ts';
import type { RowCursor, RowSink } from './row-cursor.ts';

export interface Row {
  /** 1-based. */
  readonly line: number;
  /** False where a line goes on that is too long for one row. */
  readonly isFirst: boolean;
  /** In columns before the text, as drawn and as it is copied. */
  readonly shownIndent: number;
  readonly indent: number;
  /** Where its first byte stands in the body. */
  readonly at: number;
  readonly pieces: readonly Piece[];
}

/** What a search has found, the one of it that is gone to, the first error of broken JSON, or what another view has pointed at. */
type Mark = 'found' | 'current' | 'error' | 'pointed';

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  readonly mark?: Mark;
}

/** A place that was found, in bytes of the body. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

export interface Marked extends Found {
  readonly mark: Mark;
}

interface Span {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
}

/** Remembers the places of a row's pieces until they are wanted as text. */
class RowSpans implements RowSink {
  readonly spans: Span[] = [];

  put(kind: number, start: number, end: number): void {
    this.spans.push({ kind, start, end });
  }

  space(): void {
    this.spans.push({ kind: 0, start: -1, end: -1 });
  }
}

/** The row at which the cursor stands, which goes on to the next; undefined where there is none. `marks` are in their order. */
export function readRow(cursor: RowCursor, marks: readonly Marked[]): Row | undefined {
  const { line, isFirst } = cursor;
  const sink = new RowSpans();
  const { indent, at } = cursor.source;
  const { shownIndent } = cursor;
  const laid = cursor.next(sink);
  if (laid === 'none' || (laid === 'cut' && sink.spans.length === 0)) return undefined;
  const { bytes } = cursor.source;
  const pieces = sink.spans.flatMap((span) => toPieces(bytes, span, marks));
  return { line, isFirst, shownIndent, indent, at: sink.spans[0]?.start ?? at, pieces };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function toPieces(bytes: Uint8Array, span: Span, marks: readonly Marked[]): Piece[] {
  const kind = PIECE_KINDS[span.kind] ?? 'text';
  if (span.start < 0) return [{ kind, text: ' ' }];
  const pieces: Piece[] = [];
  let from = span.start;
  const put = (end: number, mark?: Mark) => {
    if (end <= from) return;
    const text = decoder.decode(bytes.subarray(from, end));
    pieces.push(mark === undefined ? { kind, text } : { kind, text, mark });
    from = end;
  };
  for (const { start, end, mark } of marks) {
    if (end <= span.start) continue;
    if (start >= span.end) break;
    put(Math.max(start, span.start));
    put(Math.min(end, span.end), mark);
  }
  put(span.end);
  return pieces;
}
