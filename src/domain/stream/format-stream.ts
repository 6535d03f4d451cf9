// What is said of a stream's figures, while it arrives and when it is over.
import { formatBytes, formatCount, formatDuration } from '../text/figures.ts';
import { type StreamFigures, toRate } from './stream-tally.ts';

export interface StreamFigure {
  readonly name: string;
  readonly value: string;
}

/** In the order in which they become known. */
export function listStreamFigures(figures: StreamFigures): readonly StreamFigure[] {
  const { bytes, chunks, headersMs, firstByteMs, lastByteMs } = figures;
  const rate = toRate(figures);
  return [
    ...(headersMs === undefined ? [] : [toFigure('headers', formatDuration(headersMs))]),
    ...(firstByteMs === undefined ? [] : [toFigure('first byte', formatDuration(firstByteMs))]),
    ...(lastByteMs === undefined ? [] : [toFigure('last byte', formatDuration(lastByteMs))]),
    toFigure('received', formatBytes(bytes)),
    toFigure('chunks', formatCount(chunks)),
    ...(rate === undefined ? [] : [toFigure('rate', formatRate(rate))]),
  ];
}

function toFigure(name: string, value: string): StreamFigure {
  return { name, value };
}

function formatRate(bytesPerSecond: number): string {
  return `${formatBytes(Math.round(bytesPerSecond))}/s`;
}

/** After so long without a byte it is worth a word. */
const SILENT_MS = 10_000;

/** `sinceMs`: how long the run has been waited for. Undefined while nothing needs to be said. */
export function explainSilence(figures: StreamFigures, sinceMs: number): string | undefined {
  const lastMs = figures.lastByteMs ?? figures.headersMs ?? 0;
  const silentMs = sinceMs - lastMs;
  if (silentMs < SILENT_MS) return undefined;
  return `Nothing has come for ${formatDuration(Math.floor(silentMs / 1000) * 1000)}. The function may be working, or the connection may be dead: a browser cannot tell.`;
}

/** Within this the first and the last byte came together, as far as a page can tell. */
const AT_ONCE_MS = 50;

/**
 * Why a response that was to be streamed came in one go. A page cannot see which: Lambda answers the same way for a
 * function that does not stream and for one that wrote once (aws-facts §2.2).
 */
export function explainAtOnce(figures: StreamFigures): string | undefined {
  const { firstByteMs, lastByteMs, bytes } = figures;
  if (firstByteMs === undefined || lastByteMs === undefined || bytes === 0) return undefined;
  if (lastByteMs - firstByteMs > AT_ONCE_MS) return undefined;
  return 'All of it came at once. A function that does not stream is answered for like this: Lambda waits for its end and then sends the whole. One that streams needs a handler made for it (awslambda.streamifyResponse in Node.js, or a custom runtime).';
}

/** The plot in words. */
export function describeTimeline({ timeline, lastByteMs = 0 }: StreamFigures): string {
  const { bucketMs, buckets } = timeline;
  const busiest = Math.max(0, ...buckets);
  return `Bytes over time: from 0 to ${formatDuration(lastByteMs)}, each bar ${formatDuration(bucketMs)}, at most ${formatBytes(busiest)} in one.`;
}
