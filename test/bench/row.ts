// One row of the table: what was measured, the bar of product.md, and what stands behind the figure.

export interface Row {
  readonly what: string;
  /** Bytes are brotli. A ratio is of this run alone, and so are ms: without a verdict, the notes say what to judge them by. */
  readonly unit: 'bytes' | 'ratio' | 'ms';
  /** Undefined where product.md names none. */
  readonly bar: number | undefined;
  /** Undefined where it could not be measured here. */
  readonly measured: number | undefined;
  /** Lines below the table, for the reader. */
  readonly notes: readonly string[];
  /** Raw figures, for the JSON. */
  readonly details: object;
}

export function isMet({ measured, bar, unit }: Row): boolean | undefined {
  if (measured === undefined || bar === undefined || unit === 'ms') return undefined;
  return measured <= bar;
}
