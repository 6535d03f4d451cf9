import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUtf8Bytes, decodeUtf8, findLoneSurrogate } from '../../../src/domain/text/utf8.ts';
import { utf8SequenceEnd } from '../../../src/domain/text/utf8-sequence.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀', '\ud83d', '\ude00', '\n', '\r', '\r\n') }),
);
const encode = (text: string) => new TextEncoder().encode(text);

describe('counting bytes', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 2],
    ['€', 3],
    ['😀', 4],
    ['\ud83d', 3],
    ['\ude00\ud83d', 6],
  ])('%j takes %i', (text, count) => {
    expect(countUtf8Bytes(text)).toBe(count);
  });

  it('counts what TextEncoder writes, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => countUtf8Bytes(text) === encode(text).length),
      { numRuns: 1000 },
    );
  });
});

describe('a lone surrogate', () => {
  it.each([
    ['\ud83d', { line: 1, column: 1 }],
    ['ab\ude00', { line: 1, column: 3 }],
    ['😀\ud83d', { line: 1, column: 3 }],
    ['a\r\nb\rc\n\ud83dx', { line: 4, column: 1 }],
  ])('in %j is found by line and column', (text, place) => {
    expect(findLoneSurrogate(text)).toEqual(place);
  });

  it('is found exactly where encoding would lose something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const survives =
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(encode(text)) === text;
        expect(findLoneSurrogate(text) === undefined).toBe(survives);
      }),
    );
  });
});

describe('decoding', () => {
  it('replaces what is broken and says so', () => {
    expect(decodeUtf8(Uint8Array.from([0x61, 0xff, 0x62]))).toEqual({
      text: 'a\uFFFDb',
      exact: false,
    });
  });

  it('knows a replacement character that was in the bytes', () => {
    expect(decodeUtf8(encode('a\uFFFDb'))).toEqual({ text: 'a\uFFFDb', exact: true });
  });

  it('keeps a byte order mark', () => {
    expect(decodeUtf8(encode('\uFEFFa')).text).toBe('\uFEFFa');
  });

  it('is exact just when the text encodes back to the same bytes', () => {
    const bytes = fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' }).map(encode));
    fc.assert(
      fc.property(bytes, (any) => {
        const { text, exact } = decodeUtf8(any);
        expect(exact).toBe(Buffer.from(text).equals(Buffer.from(any)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('one character', () => {
  it('is accepted just when a fatal TextDecoder accepts it, for every lead and edge', () => {
    const edges = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff];
    const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const accepts = (bytes: Uint8Array) => {
      try {
        return Array.from(fatal.decode(bytes)).length === 1;
      } catch (error) {
        if (error instanceof TypeError) return false;
        throw error;
      }
    };
    for (let lead = 0; lead < 256; lead += 1)
      for (const second of edges)
        for (const third of edges) {
          const bytes = Uint8Array.from([lead, second, third, 0x80]);
          const end = utf8SequenceEnd(bytes, 0);
          const lengths = [1, 2, 3, 4].filter((length) => accepts(bytes.subarray(0, length)));
          expect(end === 0 ? [] : [end]).toEqual(lengths);
        }
  });
});
