import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokens } from '../../../src/domain/json/read-tokens.ts';
import { TokenScanner } from '../../../src/domain/json/token-scanner.ts';
import { decode, encode, jsonText } from './json-arbitraries.ts';

function show(text: string): string[] {
  const bytes = encode(text);
  return readTokens(bytes).map(
    ({ kind, start, end }) => `${kind} ${decode(bytes.subarray(start, end))}`,
  );
}

describe('tokens for highlighting', () => {
  it('tells names from strings', () => {
    expect(show('{"a" : "b", "c":[1.5e3,true,null]}')).toEqual([
      'punctuation {',
      'key "a"',
      'punctuation :',
      'string "b"',
      'punctuation ,',
      'key "c"',
      'punctuation :',
      'punctuation [',
      'number 1.5e3',
      'punctuation ,',
      'literal true',
      'punctuation ,',
      'literal null',
      'punctuation ]',
      'punctuation }',
    ]);
  });

  it('reads a line from the middle of a document', () => {
    expect(show('    "a": 12,')).toEqual([
      'key "a"',
      'punctuation :',
      'number 12',
      'punctuation ,',
    ]);
    expect(show('  ],')).toEqual(['punctuation ]', 'punctuation ,']);
  });

  it('marks what no JSON can contain and goes on', () => {
    expect(show('{a: \'x\', 01, "b\\q": "c')).toEqual([
      'punctuation {',
      'invalid a',
      'punctuation :',
      "invalid '",
      'invalid x',
      "invalid '",
      'punctuation ,',
      'invalid 01',
      'punctuation ,',
      'invalid "b\\q"',
      'punctuation :',
      'invalid "c',
    ]);
  });

  it('agrees with the strict scanner on valid JSON', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const scanner = new TokenScanner(encode(text));
        const strict = [];
        while (scanner.next())
          strict.push({ kind: scanner.kind, start: scanner.start, end: scanner.end });
        expect(readTokens(encode(text))).toEqual(strict);
      }),
    );
  });

  it('covers any bytes in order and ends', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        let last = 0;
        for (const { start, end } of readTokens(bytes)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
