import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFreeBand } from '../../../src/ui/confirm/free-band.ts';

describe('toFreeBand', () => {
  it.each([
    ['above a button at the foot', { top: 850, bottom: 890 }, { above: 16, below: 58 }],
    ['below a button near the top', { top: 40, bottom: 80 }, { above: 88, below: 16 }],
    ['anywhere, with the button out of sight below', { top: 900, bottom: 940 }, 'all'],
    ['anywhere, with the button out of sight above', { top: -60, bottom: -20 }, 'all'],
  ] as const)('is %s', (_where, button, band) => {
    expect(toFreeBand(button, 900)).toEqual(band === 'all' ? { above: 16, below: 16 } : band);
  });

  it('never meets the button, and is the larger part of what it leaves', () => {
    const places = fc.record({
      height: fc.integer({ min: 100, max: 3000 }),
      top: fc.integer({ min: -200, max: 3200 }),
      size: fc.integer({ min: 20, max: 120 }),
    });
    fc.assert(
      fc.property(places, ({ height, top, size }) => {
        const bottom = top + size;
        const { above, below } = toFreeBand({ top, bottom }, height);
        expect(height - below <= top || above >= bottom || bottom <= 0 || top >= height).toBe(true);
        expect(height - above - below).toBeGreaterThanOrEqual((height - size) / 2 - 24);
      }),
    );
  });
});
