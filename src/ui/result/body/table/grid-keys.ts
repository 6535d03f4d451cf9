// The keys of a grid (WAI-ARIA Authoring Practices, “Grid”): which cell comes next.

export interface CellPlace {
  /** -1 is the head. */
  readonly row: number;
  /** Among the shown columns. */
  readonly at: number;
}

/** `press` is what Enter does at the cell. Undefined where the key is not the grid's. */
export function findGridMove(
  event: KeyboardEvent,
  { row, at }: CellPlace,
  rows: number,
  columns: number,
  pageRows: number,
): CellPlace | 'press' | undefined {
  if (event.metaKey || event.altKey) return undefined;
  const page = Math.max(pageRows - 1, 1);
  const isFar = event.ctrlKey;
  const go = (nextRow: number, nextAt: number): CellPlace => ({
    row: Math.min(Math.max(nextRow, -1), rows - 1),
    at: Math.min(Math.max(nextAt, 0), columns - 1),
  });
  switch (event.key) {
    case 'ArrowDown':
      return go(row + 1, at);
    case 'ArrowUp':
      return go(row - 1, at);
    case 'ArrowRight':
      return go(row, at + 1);
    case 'ArrowLeft':
      return go(row, at - 1);
    case 'PageDown':
      return go(row + page, at);
    case 'PageUp':
      return go(row - page, at);
    case 'Home':
      return go(isFar ? -1 : row, 0);
    case 'End':
      return go(isFar ? rows - 1 : row, columns - 1);
    case 'Enter':
    case ' ':
      return 'press';
    default:
      return undefined;
  }
}
