import { describe, expect, it } from 'vitest';
import type { LineKind } from '../../../src/domain/diff/unified-text.ts';
import { compareLines } from './compare-lines.ts';

function show(before: string, after: string): string[] {
  const { text, stretches } = compareLines(before, after);
  const lines = text.split('\n');
  const signs: Readonly<Record<LineKind, string>> = { same: ' ', removed: '-', added: '+' };
  return stretches.flatMap(({ kind, first, last }) =>
    Array.from({ length: last - first + 1 }, (_, at) => signs[kind] + lines[first - 1 + at]),
  );
}

/** What is left without the lines of one kind. */
const without = (lines: readonly string[], sign: string) =>
  lines.filter((line) => !line.startsWith(sign)).map((line) => line.slice(1));

describe('a unified text', () => {
  it('has removed lines before the added ones, between the lines that stay', () => {
    expect(show('{\n  "id": 1,\n  "x": 2\n}', '{\n  "id": 7,\n  "x": 2\n}')).toEqual([
      ' {',
      '-  "id": 1,',
      '+  "id": 7,',
      '   "x": 2',
      ' }',
    ]);
  });

  it('says which part of a line has changed', () => {
    const { text, parts } = compareLines('"id": 1,', '"id": 77,');
    expect(parts.map(({ from, to }) => text.slice(from, to))).toEqual(['1', '77']);
    const more = compareLines('{"a": true}', '{"a": false,\n"b": 1,\n"c": true}');
    const words = more.parts.map(({ from, to }) => more.text.slice(from, to));
    expect(words).toEqual(['false,', '"b": 1,', '"c": ']);
  });

  it('of an empty text has only added lines, and none for nothing', () => {
    expect(show('', '{\n}')).toEqual(['+{', '+}']);
    expect(show('{\n}', '')).toEqual(['-{', '-}']);
  });

  it('sees a line break at the end, and a carriage return', () => {
    expect(show('{}', '{}\n')).toEqual([' {}', '+']);
    expect(show('a\nb', 'a\r\nb')).toEqual(['-a', '+a\r', ' b']);
  });

  it('holds both texts whole, whatever they are', () => {
    let seed = 7;
    const roll = (sides: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return (seed >>> 8) % sides;
    };
    const text = () =>
      Array.from({ length: roll(9) }, () => ['a', 'b', '', 'ab', 'é\r', '😀'][roll(6)]).join('\n');
    for (let turn = 0; turn < 2000; turn += 1) {
      const [before, after] = [text(), text()];
      const lines = show(before, after);
      if (before !== '') expect(without(lines, '+').join('\n')).toBe(before);
      if (after !== '') expect(without(lines, '-').join('\n')).toBe(after);
    }
  });
});
