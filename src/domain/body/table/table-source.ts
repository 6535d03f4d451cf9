// Rows and columns, wherever they come from: JSON or CSV.
import type { ValueKind } from '../json/token-text.ts';

export interface Column {
  readonly name: string;
  /** Every value in it is a number: it is set to the right. */
  readonly isNumeric: boolean;
}

export interface Cell {
  readonly kind: ValueKind;
  /** Strings as what they mean, everything else as it is written. May be long. */
  readonly text: string;
  /** Of a text in JSON: where its token stands in the body. */
  readonly start?: number;
  readonly end?: number;
}

export interface TableSource {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** By column; undefined where the row has nothing there. */
  readRow(row: number): readonly (Cell | undefined)[];
}
