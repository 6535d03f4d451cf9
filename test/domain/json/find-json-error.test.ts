import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../src/domain/json/find-json-error.ts';
import type { JsonErrorKind } from '../../../src/domain/json/json-error.ts';
import { damagedJsonText, encode, isJson, jsonText } from './json-arbitraries.ts';

const MISTAKES: readonly (readonly [
  text: string,
  kind: JsonErrorKind,
  offset: number,
  words: string,
])[] = [
  ['', 'empty', 0, 'nothing here'],
  [' \n\t ', 'empty', 0, 'nothing here'],
  ['\uFEFF{}', 'byte order mark', 0, 'byte order mark'],
  ['{"a":1 "b":2}', 'comma missing', 7, 'A comma is missing before this'],
  ['[1 2]', 'comma missing', 3, 'A comma is missing before this'],
  ['[true false]', 'comma missing', 6, 'A comma is missing'],
  ['[{} {}]', 'comma missing', 4, 'A comma is missing'],
  ['{"a":"he said "hi""}', 'comma missing', 15, 'is written \\"'],
  ['{"a":1,}', 'comma too many', 6, 'There is a comma too many before }'],
  ['[1,]', 'comma too many', 2, 'There is a comma too many before ]'],
  ['[1,,2]', 'comma too many', 3, 'There is a comma too many'],
  ['[,1]', 'comma too many', 1, 'There is a comma too many'],
  ['{,}', 'comma too many', 1, 'There is a comma too many'],
  ['{"a":1,,"b":2}', 'comma too many', 7, 'There is a comma too many'],
  ['{"a" 1}', 'colon missing', 5, 'A : is missing before this'],
  ['{"a"="b"}', 'colon missing', 4, 'Use : here, not ='],
  ['{"a":}', 'value missing', 5, 'A value is missing'],
  ['{"a":,"b":1}', 'value missing', 5, 'A value is missing'],
  ['{"a"}', 'value missing', 4, 'has no value'],
  ['{"a","b"}', 'value missing', 4, 'has no value'],
  ['{:1}', 'name missing', 1, 'A name is missing before this :'],
  ['{[1]}', 'name missing', 1, 'A name in quotes'],
  ['{a:1}', 'quotes missing', 1, 'A name needs quotes: write "a"'],
  ['{größe:1}', 'quotes missing', 1, 'write "größe"'],
  ['{1:1}', 'quotes missing', 1, 'write "1"'],
  ["{'a':1}", 'wrong quotes', 1, 'Single quotes are not allowed; use "'],
  ['[`a`]', 'wrong quotes', 1, 'Single quotes are not allowed'],
  ['{“a”:1}', 'wrong quotes', 1, 'Typographic quotes'],
  ['{"a":"b}', 'string not closed', 5, 'This text is not closed: a " is missing'],
  ['["a\\"]', 'string not closed', 1, 'not closed'],
  ['["a\n"]', 'string not closed', 1, 'a line break inside text is written \\n'],
  ['["a\tb"]', 'control character', 3, 'A tab inside text is written \\t'],
  ['["a\u0000b"]', 'control character', 3, '\\u0000'],
  ['["\\x41"]', 'escape', 2, 'After \\ only'],
  ['["\\u12"]', 'escape', 2, 'four digits'],
  ['["C:\\Users"]', 'escape', 4, 'a \\ itself is written \\\\'],
  ['[01]', 'number', 1, 'cannot begin with 0'],
  ['[-01.5]', 'number', 1, 'cannot begin with 0'],
  ['[+1]', 'number', 1, 'without a +'],
  ['[.5]', 'number', 1, 'cannot begin with a point'],
  ['[5.]', 'number', 1, 'Digits are missing after the point'],
  ['[1e]', 'number', 1, 'Digits are missing after the e'],
  ['[-]', 'number', 1, 'Digits are missing after the -'],
  ['[0x1F]', 'number', 1, 'Hexadecimal'],
  ['[1_000]', 'number', 1, 'without _'],
  ['[-Infinity]', 'number', 1, 'NaN and Infinity'],
  ['{"d":2024-01-01}', 'number', 5, 'needs quotes: "2024-01-01"'],
  ['[NaN]', 'word', 1, 'NaN and Infinity are not allowed'],
  ['[Infinity]', 'word', 1, 'NaN and Infinity are not allowed'],
  ['[True]', 'word', 1, 'Write true in small letters'],
  ['[None]', 'word', 1, 'Write null, not None'],
  ['[undefined]', 'word', 1, 'Write null'],
  ['[truex]', 'word', 1, 'A text needs quotes: write "truex"'],
  ['[constructor]', 'word', 1, 'write "constructor"'],
  ['hello', 'word', 0, 'write "hello"'],
  ['{"a":1} // note', 'comment', 8, 'Comments are not allowed'],
  ['/* note */ {}', 'comment', 0, 'Comments are not allowed'],
  ['[1, # one\n2]', 'comment', 4, 'Comments are not allowed'],
  ['{"a":1', 'not closed', 6, 'a } is missing for the { of line 1'],
  ['{\n"a":[\n1,', 'not closed', 10, 'a value and a ] is missing for the [ of line 2'],
  ['{"a', 'string not closed', 1, 'not closed'],
  ['{"a"', 'not closed', 4, 'a : with a value'],
  ['[1}', 'wrong bracket', 2, 'opened with [ is closed with ]'],
  ['{"a":1]', 'wrong bracket', 6, 'opened with { is closed with }'],
  ['{"a":[1}', 'wrong bracket', 7, 'opened with ['],
  ['[1]]', 'bracket too many', 3, 'closes nothing'],
  ['}', 'bracket too many', 0, 'closes nothing'],
  ['{} {}', 'text after the end', 3, 'complete before this'],
  ['1,2', 'text after the end', 1, 'complete before this'],
  ['{\\"a\\":1}', 'character', 1, 'remove the \\'],
  ['[1;2]', 'character', 2, 'Use a comma here, not ;'],
  ['["a":1]', 'character', 4, 'has no place in a list'],
  ['[1,\u00a02]', 'character', 3, 'U+00A0'],
  ['[1,\u200b2]', 'character', 3, 'U+200B'],
  ['[(1)]', 'character', 1, 'The character ( has no place here'],
  ['<html>', 'character', 0, 'The character < has no place here'],
  ['=1', 'character', 0, 'The character ='],
];

describe('the first error', () => {
  it.each(MISTAKES)('%j is named as "%s" at byte %i', (text, kind, offset, words) => {
    const error = findJsonError(encode(text));
    expect(error).toMatchObject({ kind, offset });
    expect(error?.message).toContain(words);
  });

  it('is undefined for valid JSON', () => {
    expect(findJsonError(encode(' {"a":[1,2.5e-3,"\\u00e9",true,null,{}]} '))).toBeUndefined();
  });

  it('counts columns in UTF-16 units and lines as an editor does', () => {
    expect(findJsonError(encode('{\r\n"a":1,\r"é😀": x}'))).toMatchObject({ line: 3, column: 8 });
  });

  it('counts a broken UTF-8 sequence before it on the line as the one sign that is shown for it', () => {
    const bytes = Uint8Array.from([0x5b, 0x31, 0x20, 0xff, 0x5d]);
    expect(findJsonError(bytes)).toMatchObject({ kind: 'not utf-8', offset: 3, column: 4 });
  });

  it('names UTF-16 text', () => {
    const error = findJsonError(Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]));
    expect(error).toMatchObject({ kind: 'not utf-8', offset: 0 });
    expect(error?.message).toContain('UTF-16');
  });

  it('shows no more than the beginning of a long word', () => {
    const error = findJsonError(encode('é'.repeat(10_000)));
    expect(error?.message.length).toBeLessThan(100);
  });
});

describe('for any input', () => {
  it('accepts every generated JSON text', () => {
    fc.assert(fc.property(jsonText, (text) => findJsonError(encode(text)) === undefined));
  });

  it('agrees with JSON.parse on damaged JSON', () => {
    fc.assert(
      fc.property(damagedJsonText, (text) => {
        expect(findJsonError(encode(text)) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with JSON.parse on arbitrary text', () => {
    const signs = fc.constantFrom(...'{}[]:,"\\0123.eE+- \ntrufalsn/\u00e9\ufeff\ud800');
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: signs }));
    fc.assert(
      fc.property(text, (any) => {
        expect(findJsonError(encode(any)) === undefined).toBe(isJson(any));
      }),
      { numRuns: 3000 },
    );
  });

  it('points inside the input, with a sentence, and never throws', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 60 }), damagedJsonText.map(encode));
    fc.assert(
      fc.property(bytes, (any) => {
        const error = findJsonError(any);
        if (error === undefined) return;
        expect(error.offset).toBeGreaterThanOrEqual(0);
        expect(error.offset).toBeLessThanOrEqual(any.length);
        expect(error.message).not.toMatch(/undefined[^ ]|NaN[^ ]|\[object/);
        expect(Math.min(error.line, error.column)).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not overflow on a million open brackets', () => {
    const error = findJsonError(new Uint8Array(1_000_000).fill(0x5b));
    expect(error).toMatchObject({ kind: 'not closed', offset: 1_000_000 });
  });
});
