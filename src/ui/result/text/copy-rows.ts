// The text of the rows that are selected: a line that was cut for the screen is whole again, and dots are what they stand for.
import type { Row } from '../../../domain/body/rows/row.ts';

/** `drawn` are the rows of the children of `layer`, in their order. Undefined where nothing of them is selected. */
export function readSelectedRows(layer: Element, drawn: readonly Row[]): string | undefined {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(layer)) return undefined;
  let text = '';
  let isFirst = true;
  for (const [index, element] of Array.from(layer.children).entries()) {
    const row = drawn[index];
    if (row === undefined || !range.intersectsNode(element)) continue;
    if (!isFirst && row.isFirst) text += '\n';
    text += readPart(element, row, range);
    isFirst = false;
  }
  return isFirst ? undefined : text;
}

function readPart(element: Element, row: Row, range: Range): string {
  const shownIndent = row.isFirst ? row.shownIndent : 0;
  const text = row.pieces.map((piece) => piece.text).join('');
  const [start, end] = [
    element.contains(range.startContainer) ? countBefore(element, range, 'start') : 0,
    element.contains(range.endContainer)
      ? countBefore(element, range, 'end')
      : shownIndent + text.length,
  ];
  // An indentation that is drawn less deep than it is, is copied as it is.
  const indent = start === 0 && end >= shownIndent ? (row.isFirst ? row.indent : 0) : 0;
  const blanks = indent > 0 ? indent : Math.max(Math.min(end, shownIndent) - start, 0);
  const from = Math.max(start - shownIndent, 0);
  return ' '.repeat(blanks) + text.slice(from, Math.max(end - shownIndent, 0));
}

function countBefore(element: Element, range: Range, edge: 'start' | 'end'): number {
  const before = document.createRange();
  before.setStart(element, 0);
  if (edge === 'start') before.setEnd(range.startContainer, range.startOffset);
  else before.setEnd(range.endContainer, range.endOffset);
  return before.toString().length;
}
