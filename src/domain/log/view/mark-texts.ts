// The pieces of a message with what was found in it.
import type { Found } from './find-text.ts';
import type { StyledText } from './styled-text.ts';

export interface MarkedText extends StyledText {
  /** Which of the message's matches this piece belongs to, from 0. */
  readonly match?: number;
}

/** `found` in the joined texts, one after the other. No letter is lost: the pieces' texts joined stay the same. */
export function markTexts(
  pieces: readonly StyledText[],
  found: readonly Found[],
): readonly MarkedText[] {
  if (found.length === 0) return pieces;
  const marked: MarkedText[] = [];
  let start = 0;
  let next = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    let at = start;
    while (at < end) {
      while (next < found.length && (found[next] as Found).end <= at) next += 1;
      const match = found[next];
      const isIn = match !== undefined && match.start <= at;
      const until = Math.min(end, match === undefined ? end : isIn ? match.end : match.start);
      const text = piece.text.slice(at - start, until - start);
      marked.push({ ...piece, text, ...(isIn ? { match: next } : {}) });
      at = until;
    }
    start = end;
  }
  return marked;
}

/** What of the pieces stands from `from` up to `to` in their joined texts. */
export function sliceTexts(
  pieces: readonly MarkedText[],
  from: number,
  to: number,
): readonly MarkedText[] {
  const slices: MarkedText[] = [];
  let start = 0;
  for (const piece of pieces) {
    const text = piece.text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    if (text !== '') slices.push({ ...piece, text });
    start += piece.text.length;
  }
  return slices;
}
