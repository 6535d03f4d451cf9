// When a stream's bytes came, in memory that does not grow: neighbouring moments are put together as time goes on.

/** Wide enough for a plot, and few enough that a stream of hours is as cheap as one of a second. */
export const BUCKETS = 240;
const FIRST_WIDTH_MS = 10;

export interface Timeline {
  /** How long each bucket lasts; the first begins when the request left. */
  readonly bucketMs: number;
  /** Bytes that came in each; the last one is the newest. */
  readonly buckets: readonly number[];
}

export class ChunkTimeline {
  #bucketMs = FIRST_WIDTH_MS;
  #buckets: number[] = [];

  add(atMs: number, bytes: number): void {
    const at = Math.max(atMs, 0);
    while (at >= this.#bucketMs * BUCKETS) this.#halve();
    const index = Math.floor(at / this.#bucketMs);
    while (this.#buckets.length <= index) this.#buckets.push(0);
    this.#buckets[index] = (this.#buckets[index] ?? 0) + bytes;
  }

  read(): Timeline {
    return { bucketMs: this.#bucketMs, buckets: [...this.#buckets] };
  }

  #halve(): void {
    const { length } = this.#buckets;
    this.#buckets = Array.from(
      { length: Math.ceil(length / 2) },
      (_, index) => (this.#buckets[index * 2] ?? 0) + (this.#buckets[index * 2 + 1] ?? 0),
    );
    this.#bucketMs *= 2;
  }
}
