import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKETS } from '../../../src/domain/stream/chunk-timeline.ts';
import {
  describeTimeline,
  explainAtOnce,
  explainSilence,
  listStreamFigures,
} from '../../../src/domain/stream/format-stream.ts';
import { StreamTally, toRate } from '../../../src/domain/stream/stream-tally.ts';

function tally(...chunks: readonly (readonly [atMs: number, bytes: number])[]) {
  const counted = new StreamTally();
  counted.begin(100);
  for (const [atMs, bytes] of chunks) counted.take(atMs, bytes);
  return counted.read();
}
const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);

describe('the tally of a stream', () => {
  it('has its first and its last byte; a piece without bytes is neither', () => {
    const figures = tally([200, 0], [310, 5], [900, 10], [1000, 0]);
    expect(figures).toMatchObject({
      bytes: 15,
      chunks: 4,
      headersMs: 100,
      firstByteMs: 310,
      lastByteMs: 900,
    });
  });

  it('holds any length of stream in a few hundred buckets, and loses no byte in them', () => {
    const times = fc.array(fc.tuple(fc.nat(20_000_000), fc.nat(1000)), { maxLength: 50 });
    fc.assert(
      fc.property(times, (chunks) => {
        const sorted = chunks.toSorted(([one], [other]) => one - other);
        const { timeline, bytes } = tally(...sorted);
        expect(timeline.buckets.length).toBeLessThanOrEqual(BUCKETS);
        expect(sum(timeline.buckets)).toBe(bytes);
        const lastMs = sorted.findLast(([, count]) => count > 0)?.[0] ?? 0;
        expect(timeline.buckets.length * timeline.bucketMs).toBeGreaterThanOrEqual(lastMs);
      }),
    );
  });

  it('keeps bytes where they came in time', () => {
    const { timeline } = tally([5, 1], [15, 2], [2405, 4], [2499, 8]);
    expect(timeline.bucketMs).toBe(20);
    expect(timeline.buckets[0]).toBe(3);
    expect(timeline.buckets[120]).toBe(4);
    expect(timeline.buckets[124]).toBe(8);
  });

  it('gives a rate from the first byte to the last, and none for what came together', () => {
    expect(toRate(tally([500, 1000], [1500, 1000]))).toBe(2000);
    expect(toRate(tally([500, 1000], [501, 1000]))).toBeUndefined();
    expect(toRate(tally())).toBeUndefined();
  });
});

describe('the words for a stream', () => {
  it('name each figure once it is known', () => {
    expect(listStreamFigures(tally()).map(({ name }) => name)).toEqual([
      'headers',
      'received',
      'chunks',
    ]);
    expect(listStreamFigures(tally([500, 1024], [1500, 1024]))).toEqual([
      { name: 'headers', value: '100 ms' },
      { name: 'first byte', value: '500 ms' },
      { name: 'last byte', value: '1.5 s' },
      { name: 'received', value: '2 kB' },
      { name: 'chunks', value: '2' },
      { name: 'rate', value: '2 kB/s' },
    ]);
    expect(describeTimeline(tally([500, 1024]))).toContain('at most 1 kB');
  });

  it('speak of silence after ten seconds without a byte, whether any had come or not', () => {
    expect(explainSilence(tally([500, 9]), 10_000)).toBeUndefined();
    expect(explainSilence(tally([500, 9]), 12_600)).toContain('for 12 s');
    expect(explainSilence(tally(), 30_100)).toContain('for 30 s');
  });

  it('explain a response that came all at once, and no other', () => {
    expect(explainAtOnce(tally([500, 9], [520, 9]))).toContain('does not stream');
    expect(explainAtOnce(tally([500, 9], [700, 9]))).toBeUndefined();
    expect(explainAtOnce(tally())).toBeUndefined();
  });
});
