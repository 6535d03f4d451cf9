import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatDuration } from '../../../src/domain/text/figures.ts';

describe('sizes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [231, '231 bytes'],
    [1023, '1,023 bytes'],
    [1024, '1 kB'],
    [1434, '1.4 kB'],
    [10_240, '10 kB'],
    [102_348, '99.9 kB'],
    [102_400, '100 kB'],
    [1_047_000, '1,022 kB'],
    [1_048_575, '1 MB'],
    [6 * 1024 * 1024, '6 MB'],
    [200 * 1024 * 1024, '200 MB'],
    [1.5 * 1024 ** 3, '1.5 GB'],
    [5000 * 1024 ** 4, '5,000 TB'],
  ])('%i is "%s"', (size, text) => {
    expect(formatBytes(size)).toBe(text);
  });
});

describe('durations', () => {
  it.each([
    [0, '0 ms'],
    [-5, '0 ms'],
    [Number.NaN, '0 ms'],
    [0.874, '0.87 ms'],
    [1.5, '1.5 ms'],
    [12.96, '13 ms'],
    [312, '312 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [1240, '1.24 s'],
    [9994, '9.99 s'],
    [9996, '10 s'],
    [42_520, '42.5 s'],
    [59_940, '59.9 s'],
    [59_960, '1 min'],
    [125_000, '2 min 5 s'],
    [900_000, '15 min'],
    [3_599_600, '1 h'],
    [3_780_000, '1 h 3 min'],
  ])('%d ms is "%s"', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it('never shows 60 of a unit or 1000 ms', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e8, noNaN: true }), (ms) => {
        expect(formatDuration(ms)).not.toMatch(/\b60 (s|min)\b|\b1000 ms|e[+-]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('counts', () => {
  it('have their thousands apart and their noun in the right number', () => {
    expect(formatCount(3583)).toBe('3,583');
    expect(formatCount(1, 'preset')).toBe('1 preset');
    expect(formatCount(0, 'preset')).toBe('0 presets');
    expect(formatCount(12_000, 'entry', 'entries')).toBe('12,000 entries');
  });
});
