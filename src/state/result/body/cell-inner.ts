// What the cell holds where one stands in a table, if that is a body of its own.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { OpenBody } from '../../../domain/body/body-port.ts';
import type { CellInner, TablePlace } from '../../../domain/body/table/table-questions.ts';

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellLook {
  /** Of the cell looked at last. */
  readonly found: ReadonlySignal<CellInner | undefined>;
  /** Nothing where the cell holds no body, or where another has been looked at meanwhile. */
  look(cell: CellPlace | undefined): Promise<CellInner | undefined>;
}

export function createCellLook(body: OpenBody, place: TablePlace): CellLook {
  const found = signal<CellInner | undefined>(undefined);
  let newest: CellPlace | undefined;
  let looking: ReturnType<CellLook['look']> = Promise.resolve(undefined);

  async function ask(cell: CellPlace): ReturnType<CellLook['look']> {
    const asked = await body.ask('tableInner', { place, ...cell });
    if (newest !== cell) return undefined;
    if (asked.kind === 'answered') found.value = asked.answer;
    else newest = undefined;
    return found.peek();
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
