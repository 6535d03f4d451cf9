// Figures as a person reads them: sizes, durations, counts.

const SIZE_UNITS = ['kB', 'MB', 'GB', 'TB'] as const;
const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/**
 * A size in bytes: "1 byte", "231 bytes", "1.4 kB", "6 MB".
 * One kB is 1024 bytes and one MB 1024 kB, because Lambda's 6 MB limit is counted so (aws-facts §2.1).
 * One decimal under 100, none above, and no ".0".
 */
export function formatBytes(sizeBytes: number): string {
  if (sizeBytes < 1024) return formatCount(sizeBytes, 'byte');
  let size = sizeBytes / 1024;
  let unit = 0;
  // 1023.95 kB would be written as 1024: it is the next unit's 1.
  while (roundFor(size) >= 1024 && unit < SIZE_UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${formatCount(roundFor(size))} ${SIZE_UNITS[unit]}`;
}

/**
 * A duration in milliseconds: "0.87 ms", "312 ms", "1.24 s", "42.5 s", "2 min 5 s", "1 h 3 min".
 * What is no time at all (negative, not a number) is "0 ms".
 */
export function formatDuration(durationMs: number): string {
  const ms = Number.isNaN(durationMs) ? 0 : Math.max(durationMs, 0);
  if (ms < 10) return `${roundTo(ms, 2)} ms`;
  if (Math.round(ms) < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (roundTo(seconds, 2) < 10) return `${roundTo(seconds, 2)} s`;
  if (roundTo(seconds, 1) < 60) return `${roundTo(seconds, 1)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return joinParts(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.round(seconds / 60);
  return joinParts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

/** A whole number with its thousands apart, and its noun where one is given: "3,583", "1 preset", "12 entries". */
export function formatCount(count: number, one?: string, many = `${one}s`): string {
  const figure = GROUPED.format(count);
  if (one === undefined) return figure;
  return `${figure} ${count === 1 ? one : many}`;
}

function joinParts(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const figure = `${formatCount(large)} ${largeUnit}`;
  return small === 0 ? figure : `${figure} ${small} ${smallUnit}`;
}

function roundFor(size: number): number {
  return roundTo(size, size < 99.95 ? 1 : 0);
}

function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
