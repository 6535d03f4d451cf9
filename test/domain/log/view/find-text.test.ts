import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findText, toPattern } from '../../../../src/domain/log/view/find-text.ts';
import { markTexts, sliceTexts } from '../../../../src/domain/log/view/mark-texts.ts';
import { toPlainText, toStyledTexts } from '../../../../src/domain/log/view/styled-text.ts';

function find(message: string, query: string) {
  const pattern = toPattern(query);
  return pattern === undefined ? undefined : findText(message, pattern);
}

describe('what is searched for', () => {
  it('is found in any case, everywhere, and across a change of colour', () => {
    expect(find('Order order', 'ORDER')).toEqual([
      { start: 0, end: 5 },
      { start: 6, end: 11 },
    ]);
    expect(find('or\u001b[31mder\u001b[0m', 'order')).toEqual([{ start: 0, end: 5 }]);
  });

  it('is a text and no pattern', () => {
    for (const query of ['.*', '(', '[a', 'a|b', '\\', '$', '^', '{2}', '-', '/'])
      expect(find(`x${query}x`, query)).toEqual([{ start: 1, end: 1 + query.length }]);
    expect(find('abc', '.*')).toEqual([]);
  });

  it('is nowhere when it is empty', () => {
    expect(find('abc', '')).toBeUndefined();
  });

  it('is marked in its pieces, and no letter is lost', () => {
    const pieces = toStyledTexts('an or\u001b[31mder, an order');
    const found = find('an or\u001b[31mder, an order', 'order') ?? [];
    expect(markTexts(pieces, found).map(({ text, tone, match }) => [text, tone, match])).toEqual([
      ['an ', undefined, undefined],
      ['or', undefined, 0],
      ['der', 'red', 0],
      [', an ', 'red', undefined],
      ['order', 'red', 1],
    ]);
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\u001b[31m', '\u001b[0m', '\n') });
    fc.assert(
      fc.property(
        letters,
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 2 }),
        (message, query) => {
          const marked = markTexts(toStyledTexts(message), find(message, query) ?? []);
          const plain = toPlainText(message);
          expect(marked.map(({ text }) => text).join('')).toBe(plain);
          const middle = Math.floor(plain.length / 2);
          const halves = [
            ...sliceTexts(marked, 0, middle),
            ...sliceTexts(marked, middle, plain.length),
          ];
          expect(halves.map(({ text }) => text).join('')).toBe(plain);
        },
      ),
    );
  });
});
