import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../src/domain/json/find-json-error.ts';
import {
  compactJson,
  compactJsonChunks,
  formatJson,
  formatJsonAndCheck,
  formatJsonChunks,
} from '../../../src/domain/json/format-json.ts';
import { damagedJsonText, decode, encode, jsonText, stripSpace } from './json-arbitraries.ts';

const format = (text: string, indent?: number) => decode(formatJson(encode(text), indent));
const compact = (text: string) => decode(compactJson(encode(text)));

describe('formatting', () => {
  it('looks as people know it from JSON.stringify', () => {
    const value = { a: [1, 'two', { b: null }, [], {}], c: { d: true, e: [[1], [2, 3]] } };
    const text = JSON.stringify(value);
    expect(format(text)).toBe(JSON.stringify(value, null, 2));
    expect(format(text, 4)).toBe(JSON.stringify(value, null, 4));
    expect(compact(format(text))).toBe(text);
  });

  it('keeps empty brackets on one line', () => {
    expect(format('[ {\n}, [ ] ]')).toBe('[\n  {},\n  []\n]');
    expect(format(' {\n} ')).toBe('{}');
  });

  it.each([
    '12345678901234567890',
    '1.0',
    '1e400',
    '-0',
    '0.10',
    '1E+2',
    '"\\/\\u0041\\ud800"',
    '"a  :  { , b"',
  ])('leaves %s as it is spelt', (token) => {
    expect(format(`{"k":${token}}`)).toBe(`{\n  "k": ${token}\n}`);
    expect(compact(` [ ${token} ] `)).toBe(`[${token}]`);
  });

  it('keeps duplicate names and their order', () => {
    expect(format('{"b":1,"a":2,"b":3}')).toBe('{\n  "b": 1,\n  "a": 2,\n  "b": 3\n}');
  });

  it('keeps a byte order mark and formats what follows', () => {
    expect(format('\uFEFF[1]')).toBe('\uFEFF[\n  1\n]');
    expect(formatJsonAndCheck(encode('\uFEFF[1]')).broken).toBeUndefined();
  });

  it('takes an indentation from 0 to 8', () => {
    expect(format('[1]', 0)).toBe('[\n1\n]');
    expect(format('[1]', 99)).toBe(`[\n${' '.repeat(8)}1\n]`);
    expect(format('[1]', -3)).toBe('[\n1\n]');
  });

  it('puts brackets more than 200 deep on one line, so that indentation stays bounded', () => {
    const deep = '['.repeat(300_000) + ']'.repeat(300_000);
    const formatted = format(deep);
    expect(stripSpace(formatted)).toBe(deep);
    expect(formatted.length).toBeLessThan(deep.length + 200_000);
  });

  it('bounds the growth of a body made to explode', () => {
    const bomb = `${'['.repeat(200)}${'0,'.repeat(200_000)}0${']'.repeat(200)}`;
    const formatted = formatJson(encode(bomb));
    expect(formatted.length).toBeLessThan(bomb.length * 17 + 0x100000);
    expect(decode(compactJson(formatted))).toBe(bomb);
  });
});

describe('broken JSON', () => {
  it('is formatted up to the error and then left as it came', () => {
    const { bytes, broken } = formatJsonAndCheck(encode('{"a":1,"b":[2,  x ,3 ]  }'));
    expect(decode(bytes)).toBe('{\n  "a": 1,\n  "b": [\n    2,  x ,3 ]  }');
    expect(broken).toMatchObject({ from: 14, at: 27, errorAt: 29, error: { kind: 'word' } });
  });

  it('says where a comma too many stands in the output', () => {
    const { bytes, broken } = formatJsonAndCheck(encode('{"a":1 ,}'));
    expect(decode(bytes)).toBe('{\n  "a": 1,}');
    expect(bytes[broken?.errorAt ?? -1]).toBe(0x2c);
  });

  it.each(['', '  ', 'hello', '<html></html>', '{'])('%j comes back as it is', (text) => {
    expect(format(text)).toBe(text);
    expect(compact(text)).toBe(text);
  });
});

describe('for any input', () => {
  it('formatting changes nothing but white space outside strings', () => {
    fc.assert(
      fc.property(jsonText, fc.nat(8), (text, indent) => {
        const formatted = format(text, indent);
        expect(stripSpace(formatted)).toBe(stripSpace(text));
        expect(formatted === '' || findJsonError(encode(formatted)) === undefined).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('compact is the inverse of format', () => {
    fc.assert(
      fc.property(fc.oneof(jsonText, damagedJsonText), (text) => {
        expect(compact(format(text))).toBe(compact(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('formatting twice is formatting once', () => {
    fc.assert(fc.property(jsonText, (text) => format(format(text)) === format(text)));
  });

  it('agrees with JSON.stringify on what JSON.stringify can write', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(format(text)).toBe(JSON.stringify(JSON.parse(text), null, 2));
      }),
    );
  });

  it('keeps every byte that is not white space, of any bytes, and says where they broke', () => {
    const isInk = (byte: number) => ![0x20, 0x09, 0x0a, 0x0d].includes(byte);
    const bytes = fc.oneof(fc.uint8Array(), damagedJsonText.map(encode));
    fc.assert(
      fc.property(bytes, (any) => {
        const { bytes: formatted, broken } = formatJsonAndCheck(any);
        expect(formatted.filter(isInk)).toEqual(Uint8Array.from(any).filter(isInk));
        if (broken === undefined) return;
        expect(formatted.subarray(broken.at)).toEqual(Uint8Array.from(any).subarray(broken.from));
        expect(formatted[broken.errorAt]).toBe(any[broken.error.offset]);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes in chunks that join to the whole', () => {
    const big = encode(JSON.stringify(Array.from({ length: 40_000 }, (_, i) => ({ id: i }))));
    for (const [make, whole] of [
      [formatJsonChunks, formatJson],
      [compactJsonChunks, compactJson],
    ] as const) {
      const chunks = [...make(big)];
      expect(chunks.length).toBeGreaterThan(1);
      expect(Buffer.concat(chunks).equals(whole(big))).toBe(true);
      expect(new Set(chunks.map((chunk) => chunk.buffer)).size).toBe(chunks.length);
    }
  });
});
