import { describe, expect, it } from 'vitest';
import { readBodyKind } from '../../../src/domain/result/body-kind.ts';
import { toBodyText } from '../../../src/domain/result/body-text.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]) => Uint8Array.from(values);

describe('readBodyKind', () => {
  it.each([
    ['empty', encode('')],
    ['json', encode('{"a":1}')],
    ['json', encode('"text"')],
    ['json', encode('12345678901234567890')],
    ['json', encode(' null\n')],
    ['text', encode('plain')],
    ['text', encode('{"a":1} trailing')],
    ['text', encode('<script>alert(1)</script>')],
    ['text', encode('Zoë 😀')],
    ['text', encode('\uFFFD')],
    ['text', encode(' ')],
    ['binary', bytes(0xff, 0xfe)],
    ['binary', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['binary', encode('looks like text\0')],
    ['binary', bytes(0x22, 0xc3, 0x22)],
  ] as const)('is %s by its bytes, whatever Lambda calls them (%#)', (kind, body) => {
    expect(readBodyKind(body)).toBe(kind);
  });
});

describe('toBodyText', () => {
  it('sets the white space of JSON in order and leaves every token as it came', () => {
    const body = encode('{"n":12345678901234567890,"n":1.0e2,"t":"\\u00e9"}');
    expect(toBodyText(body, 'json', 'pretty')).toEqual({
      text: '{\n  "n": 12345678901234567890,\n  "n": 1.0e2,\n  "t": "\\u00e9"\n}',
      exact: true,
    });
  });

  it('is in the raw view what came', () => {
    expect(toBodyText(encode(' { } '), 'json', 'raw').text).toBe(' { } ');
  });

  it('shows what is no JSON as it is in both views', () => {
    const html = '<p>\r\n  hi</p>';
    expect(toBodyText(encode(html), 'text', 'pretty').text).toBe(html);
    expect(toBodyText(encode(html), 'text', 'raw').text).toBe(html);
  });

  it('says when some bytes are no text', () => {
    expect(toBodyText(bytes(0x61, 0xff), 'binary', 'raw')).toEqual({
      text: 'a\uFFFD',
      exact: false,
    });
  });
});
