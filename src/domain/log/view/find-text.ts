// Where a text is found in a message, in any case of its letters.
import { toPlainText } from './styled-text.ts';

export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Undefined for an empty text: that would be everywhere. */
export function toPattern(query: string): RegExp | undefined {
  if (query === '') return undefined;
  return new RegExp(query.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'gi');
}

/** Places in the message's plain text, one after the other. */
export function findText(message: string, pattern: RegExp): readonly Found[] {
  return Array.from(toPlainText(message).matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
