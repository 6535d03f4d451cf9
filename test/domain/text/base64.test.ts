import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../src/domain/text/base64.ts';

describe('base64', () => {
  it('writes what Node writes and reads it back, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(decodeBase64(text)).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it('holds for large bytes, whose parts must join without padding between them', () => {
    const bytes = Uint8Array.from({ length: 300_001 }, (_, i) => (i * 31) % 256);
    const text = encodeBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    expect(Buffer.from(decodeBase64(text) ?? []).equals(Buffer.from(bytes))).toBe(true);
  });

  it.each([
    'a',
    'ab',
    'abc',
    'ab=c',
    '====',
    'a===',
    'ab==ab==',
    'ab c',
    'abc\n',
    'ab-_',
    'äbcd',
    '{"a":1}!',
    'START RequestId: 1',
  ])('%j is not base64', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });

  it('says base64 or not for any text, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        const bytes = decodeBase64(text);
        if (bytes !== undefined) expect(encodeBase64(bytes).length).toBe(text.length);
      }),
    );
  });
});
