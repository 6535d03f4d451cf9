import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptBytes, LastBytes } from '../../../src/domain/stream/kept-bytes.ts';

const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 });
const join = (parts: Iterable<Uint8Array>) => Buffer.concat([...parts]);

describe('what is kept of a stream', () => {
  it('is every byte in its order, from anywhere on, before and after it is made one', () => {
    fc.assert(
      fc.property(pieces, fc.nat(200), (parts, start) => {
        const kept = new KeptBytes();
        for (const part of parts) kept.add(part);
        const all = join(parts);
        expect(join(kept.from(start))).toEqual(all.subarray(start));
        expect(Buffer.from(kept.join())).toEqual(all);
        expect(join(kept.from(start))).toEqual(all.subarray(start));
        expect(kept.length).toBe(all.length);
      }),
    );
  });

  it('goes on after it was made one, with large pieces between small ones', () => {
    const kept = new KeptBytes();
    const large = new Uint8Array(100_000).fill(7);
    const parts = [Uint8Array.of(1), large, Uint8Array.of(2), large, Uint8Array.of(3)];
    for (const part of parts) {
      kept.add(part);
      kept.join();
    }
    expect(Buffer.from(kept.join()).equals(join(parts))).toBe(true);
  });

  it('ends at its limit, to the byte', () => {
    fc.assert(
      fc.property(pieces, fc.nat(60), (parts, limit) => {
        const kept = new KeptBytes(limit);
        for (const part of parts) kept.add(part);
        expect(Buffer.from(kept.join())).toEqual(join(parts).subarray(0, limit));
      }),
    );
  });

  it('is the last bytes where only those are wanted', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 60 }), (parts, limit) => {
        const last = new LastBytes(limit);
        for (const part of parts) last.add(part);
        const all = join(parts);
        expect(Buffer.from(last.read())).toEqual(all.subarray(Math.max(0, all.length - limit)));
      }),
    );
  });
});
