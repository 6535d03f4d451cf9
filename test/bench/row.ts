// One row of the table: what was measured, the bar of product.md, and what stands behind the figure.

export interface Row {
  readonly what: string;
  /** Bytes are brotli. A ratio is of this run alone, never of another machine or day. */
  readonly unit: 'bytes' | 'ratio';
  readonly bar: number;
  /** Undefined where it could not be measured here. */
  readonly measured: number | undefined;
  /** Lines below the table, for the reader. */
  readonly notes: readonly string[];
  /** Raw figures, for the JSON. */
  readonly details: object;
}

export function isMet({ measured, bar }: Row): boolean | undefined {
  return measured === undefined ? undefined : measured <= bar;
}
