// What the cell holds where one stands in a table, if that is a body of its own.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CellInner } from '../../../domain/body/table/table-questions.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellLook {
  /** Of the cell looked at last. */
  readonly found: ReadonlySignal<CellInner | undefined>;
  /** Nothing where the cell holds no body or cannot be read, or where another has been looked at meanwhile. */
  look(cell: CellPlace | undefined): Promise<CellInner | undefined>;
}

export function createCellLook(
  readInner: (cell: CellPlace) => Promise<CellInner | undefined>,
): CellLook {
  const found = signal<CellInner | undefined>(undefined);
  let newest: CellPlace | undefined;
  let looking: ReturnType<CellLook['look']> = Promise.resolve(undefined);

  async function ask(cell: CellPlace): ReturnType<CellLook['look']> {
    const inner = await readInner(cell);
    if (newest !== cell) return undefined;
    found.value = inner;
    return inner;
  }

  return {
    found,
    look(cell) {
      if (newest?.row === cell?.row && newest?.column === cell?.column) return looking;
      newest = cell;
      found.value = undefined;
      looking = cell === undefined ? Promise.resolve(undefined) : ask(cell);
      return looking;
    },
  };
}
