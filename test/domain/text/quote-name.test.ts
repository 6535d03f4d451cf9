import { describe, expect, it } from 'vitest';
import { quoteName } from '../../../src/domain/text/quote-name.ts';

describe('quoteName', () => {
  it.each(['Nightly', 'Zoë – 数値', '', '“quoted”', 'p\u0430ypal'])(
    'puts “%s” in quotes',
    (name) => {
      expect(quoteName(name)).toBe(`“${name}”`);
    },
  );

  it.each(['שלום', 'تقرير', '\u{1E900}'])(
    'isolates “%s”, which runs from right to left',
    (name) => {
      expect(quoteName(name)).toBe(`“\u2068${name}\u2069”`);
    },
  );

  it.each([
    ['safe\u202Egnp.exe', 'safegnp.exe'],
    ['out\u2069\u2069 of it\u2067', 'out of it'],
    ['\u200Emarks\u200F\u061C', 'marks'],
    ['\u202A\u202B\u202C\u202D\u2066\u2068', ''],
  ])('takes out of %j what would turn our own words round', (name, plain) => {
    expect(quoteName(name)).toBe(`“\u2068${plain}\u2069”`);
  });
});
