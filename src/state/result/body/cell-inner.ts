// What the cell holds where one stands in a table, if that is a body of its own.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { OpenBody } from '../../../domain/body/body-port.ts';
import type { CellInner, TablePlace } from '../../../domain/body/table/table-questions.ts';

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellLook {
  readonly found: ReadonlySignal<CellInner | undefined>;
  /** Only the newest cell counts. */
  look(cell: CellPlace | undefined): Promise<void>;
}

export function createCellLook(body: OpenBody, place: TablePlace): CellLook {
  const found = signal<CellInner | undefined>(undefined);
  let newest: CellPlace | undefined;
  return {
    found,
    async look(cell) {
      newest = cell;
      found.value = undefined;
      if (cell === undefined) return;
      const asked = await body.ask('tableInner', { place, ...cell });
      if (newest === cell && asked.kind === 'answered') found.value = asked.answer;
    },
  };
}
