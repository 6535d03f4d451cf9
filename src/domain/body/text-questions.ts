// What the text view asks of a body, and what it is answered.
import type { FindQuery } from './find/query.ts';
import type { Found, Row } from './rows/row.ts';
import type { Layout } from './rows/row-cursor.ts';

export interface RowCount {
  readonly rows: number;
  readonly lines: number;
  /** Bytes that are counted. */
  readonly counted: number;
  readonly isAll: boolean;
}

export interface RowsQuestion {
  readonly layout: Layout;
  readonly from: number;
  readonly count: number;
  readonly find?: FindQuery | undefined;
  /** Offset of the place that is gone to. */
  readonly current?: number | undefined;
  /** Offset of the first error of broken JSON. */
  readonly error?: number | undefined;
  /** What another view has pointed at. */
  readonly pointed?: Found | undefined;
}

export interface RowsAnswer {
  readonly from: number;
  readonly rows: readonly Row[];
}

export type Place =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'found'; readonly find: FindQuery; readonly number: number };

export interface PlaceQuestion {
  readonly layout: Layout;
  readonly place: Place;
}

export interface PlaceAnswer {
  readonly row: number;
  readonly offset: number | undefined;
}

export interface FindQuestion {
  readonly find: FindQuery;
  /** Where the person looks: the first place from there on is gone to. */
  readonly from: number;
}

export interface FindAnswer {
  readonly count: number;
  /** The number of the first place at or after `from`, or else the very first. */
  readonly nearest: number | undefined;
  /** Bytes searched. */
  readonly searched: number;
  readonly isAll: boolean;
}
