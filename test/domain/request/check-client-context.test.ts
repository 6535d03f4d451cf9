import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClientContext } from '../../../src/domain/request/check-client-context.ts';

const toObject = (length: number) => `{"a":"${'x'.repeat(length - 8)}"}`;

describe('checkClientContext', () => {
  it('is nothing for an empty text', () => {
    expect(checkClientContext('')).toEqual({ base64Bytes: 0 });
  });

  it('is the base64 of the text’s UTF-8, byte for byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const { base64 = '', base64Bytes } = checkClientContext(text);
        expect(Buffer.from(base64, 'base64').toString('utf8')).toBe(text);
        expect(base64Bytes).toBe(base64.length);
      }),
    );
  });

  it('takes 2,685 bytes of text, which are 3,580 of base64, the most that fits under 3,583', () => {
    const check = checkClientContext(toObject(2685));
    expect(check.base64).toHaveLength(3580);
    expect(check.problem ?? check.caution).toBeUndefined();
  });

  it('refuses one byte more, which is 3,584 bytes of base64', () => {
    const check = checkClientContext(toObject(2686));
    expect(check.base64Bytes).toBe(3584);
    expect(check.base64).toBeUndefined();
    expect(check.problem?.message).toBe(
      'The client context is too long: 3,584 bytes as base64, and AWS takes 3,583. It has 2,686 bytes of text; 2,685 fit.',
    );
  });

  it('counts bytes, not characters', () => {
    expect(checkClientContext(`{"a":"${'€'.repeat(1000)}"}`).problem).toBeDefined();
  });

  it('warns of what is no JSON object, and still sends it', () => {
    expect(checkClientContext('{"a":').caution).toMatchObject({ field: 'clientContext', line: 1 });
    expect(checkClientContext('[1]').caution?.message).toMatch(/JSON object/);
    expect(checkClientContext(' {} ').caution).toBeUndefined();
    expect(checkClientContext('[1]').base64).toBe('WzFd');
  });

  it('refuses half a character with its place', () => {
    expect(checkClientContext('{"a":\n"\ud800"}').problem).toMatchObject({ line: 2, column: 2 });
  });
});
