// Figures of repeated measurements.

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly count: number;
}

export function toSpread(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new Error('Nothing was measured.');
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? min;
  const high = sorted[Math.floor(middle)] ?? max;
  return { min, median: (low + high) / 2, max, count: sorted.length };
}

/** Of pairs measured right after each other, so that a busy moment of the machine hits both. */
export function toRatios(own: readonly number[], bare: readonly number[]): Spread {
  return toSpread(own.map((value, at) => value / (bare[at] ?? Number.NaN)));
}

export function formatSpread({ min, median, max, count }: Spread, unit: string): string {
  const [low, middle, high] = [min, median, max].map((value) => formatFigure(value));
  return `${middle}${unit} (${low} to ${high}, ${count}×)`;
}

export function formatFigure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
