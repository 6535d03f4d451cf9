// What is wrong at one field of the form.
import type { Draft } from './draft.ts';

export interface FieldProblem {
  readonly field: keyof Draft;
  /** A sentence to act on; where there is a line and a column, it names them already. */
  readonly message: string;
  /** 1-based, as in CodeMirror. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
  /** In bytes of UTF-8, 0-based. */
  readonly offset?: number;
}
