// How wide each column is: as its name and the first rows need, within bounds.
import type { TableState } from '../../../../state/result/body/table-state.ts';

const LOOKED_AT = 40;
const NARROWEST = 5;
const WIDEST = 44;
/** A bold letter of a name in the width of one of the cells: of most names. The two beside it are for the arrow. */
const HEAD_LETTER = 1.15;

/** For CSS; the last one takes what is left. */
export function toColumnWidths(table: TableState): readonly string[] {
  const columns = table.columns.value ?? [];
  const letters = columns.map(({ name }) => Math.ceil(name.length * HEAD_LETTER) + 2);
  for (let index = 0; index < Math.min(LOOKED_AT, table.shownCount.value ?? 0); index += 1) {
    table.rows.read(index)?.cells.forEach((cell, at) => {
      letters[at] = Math.max(letters[at] ?? 0, cell?.text.length ?? 0);
    });
  }
  return letters.map((count) => `${Math.min(Math.max(count, NARROWEST), WIDEST) + 2}ch`);
}
