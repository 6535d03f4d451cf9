import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScrollScale } from '../../../src/state/result/scroll-scale.ts';

function giveScale(rows: number, screenPx = 400): ScrollScale {
  const scale = new ScrollScale();
  scale.rowPx = 20;
  scale.screenPx = screenPx;
  scale.rows = rows;
  return scale;
}

describe('the place of a scroll bar', () => {
  it('is that of the rows where they fit into an element', () => {
    const scale = giveScale(1000);
    scale.scroll(4010);
    expect([scale.heightPx, scale.firstRow, scale.screenRows]).toEqual([20_000, 200, 21]);
  });

  it('is on a scale over more rows than that, and both ends are reached', () => {
    const scale = giveScale(50_000_000);
    expect(scale.heightPx).toBeLessThan(17_000_000);
    scale.scroll(scale.heightPx - 400);
    expect(scale.firstRow).toBe(50_000_000 - 20);
    scale.scroll(0);
    expect(scale.firstRow).toBe(0);
    scale.scroll((scale.heightPx - 400) / 2);
    expect(scale.firstRow).toBeCloseTo(25_000_000, -3);
  });

  it('moves by what the wheel moves, wherever it stands on the scale', () => {
    const scale = giveScale(50_000_000);
    const at = scale.moveTo(20 * 30_000_000);
    scale.scroll(at + 60);
    expect(scale.firstRow).toBe(30_000_003);
    scale.scroll(at + 40);
    expect(scale.firstRow).toBe(30_000_002);
  });

  it('is put right after a while, and moves nothing by that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000_000 }), fc.array(fc.nat(900)), (rows, steps) => {
        const scale = giveScale(rows);
        let at = scale.moveTo(rows * 10);
        for (const step of steps) {
          at = Math.min(at + step, Math.max(scale.heightPx - 400, 0));
          scale.scroll(at);
          const { top } = scale;
          at = scale.settle();
          scale.scroll(at);
          expect(Math.abs(scale.top - top)).toBeLessThan(20);
        }
      }),
    );
  });

  it('stays within the rows when there are fewer', () => {
    const scale = giveScale(1000);
    scale.moveTo(15_000);
    scale.rows = 30;
    expect(scale.top).toBe(200);
  });
});
