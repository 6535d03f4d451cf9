// Counts a stream: how much, in how many pieces, when the first and the last came, and how fast.
import { ChunkTimeline, type Timeline } from './chunk-timeline.ts';

/** Times in ms from when the request left. */
export interface StreamFigures {
  readonly bytes: number;
  readonly chunks: number;
  readonly headersMs?: number;
  readonly firstByteMs?: number;
  readonly lastByteMs?: number;
  readonly timeline: Timeline;
}

export class StreamTally {
  #bytes = 0;
  #chunks = 0;
  #headersMs: number | undefined;
  #firstByteMs: number | undefined;
  #lastByteMs: number | undefined;
  readonly #timeline = new ChunkTimeline();

  begin(atMs: number): void {
    this.#headersMs = atMs;
  }

  /** A piece without bytes is a sign of life and no first byte. */
  take(atMs: number, bytes: number): void {
    this.#chunks += 1;
    if (bytes === 0) return;
    this.#bytes += bytes;
    this.#firstByteMs ??= atMs;
    this.#lastByteMs = atMs;
    this.#timeline.add(atMs, bytes);
  }

  read(): StreamFigures {
    return {
      bytes: this.#bytes,
      chunks: this.#chunks,
      ...(this.#headersMs === undefined ? {} : { headersMs: this.#headersMs }),
      ...(this.#firstByteMs === undefined ? {} : { firstByteMs: this.#firstByteMs }),
      ...(this.#lastByteMs === undefined ? {} : { lastByteMs: this.#lastByteMs }),
      timeline: this.#timeline.read(),
    };
  }
}

/** Under this a rate would be a figure about the clock. */
const RATE_FROM_MS = 20;

/** Bytes a second from the first byte to the last; undefined where they came together. */
export function toRate({ bytes, firstByteMs, lastByteMs }: StreamFigures): number | undefined {
  if (firstByteMs === undefined || lastByteMs === undefined) return undefined;
  const tookMs = lastByteMs - firstByteMs;
  return tookMs < RATE_FROM_MS ? undefined : (bytes / tookMs) * 1000;
}
