// The groups of a list with headings in it: where each row stands in its group, and what of them is drawn.

/** Both arrays by a row's place in the list; plain numbers, because a list may have ten thousand. */
export interface ListGroups {
  /** The item that stands over the group; -1 where the rows come before any heading. */
  readonly headings: Int32Array;
  /** Where the row stands in its group, from 1; 0 is the heading itself. */
  readonly positions: Int32Array;
  /** How many rows stand under a heading, by its place. */
  readonly sizes: ReadonlyMap<number, number>;
}

export interface Chunk<Row> {
  readonly heading: number;
  /** Absent where the heading is not near the window. */
  readonly top?: Row;
  readonly rows: readonly Row[];
}

export function toGroups<Item>(
  items: readonly Item[],
  isHeading: (item: Item) => boolean,
): ListGroups {
  const sizes = new Map<number, number>();
  const headings = new Int32Array(items.length);
  const positions = new Int32Array(items.length);
  let heading = -1;
  let position = 0;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as Item;
    const isTop = isHeading(item);
    if (isTop) {
      sizes.set(heading, position);
      heading = index;
    }
    position = isTop ? 0 : position + 1;
    headings[index] = heading;
    positions[index] = position;
  }
  sizes.set(heading, position);
  return { headings, positions, sizes };
}

/** `drawn` in the order of the list. */
export function toChunks<Row extends { readonly index: number }>(
  drawn: readonly Row[],
  { headings, positions }: ListGroups,
): Chunk<Row>[] {
  const chunks = new Map<number, { heading: number; top?: Row; rows: Row[] }>();
  for (const row of drawn) {
    const heading = headings[row.index] ?? -1;
    const chunk = chunks.get(heading) ?? { heading, rows: [] };
    chunks.set(heading, chunk);
    if (positions[row.index] === 0) chunk.top = row;
    else chunk.rows.push(row);
  }
  return [...chunks.values()];
}

/** The nearest row that is no heading: in the wished direction, else in the other. -1: there is none. */
export function findRow({ positions }: ListGroups, from: number, direction: 1 | -1): number {
  const isRow = (at: number) => (positions[at] ?? 0) > 0;
  const start = Math.min(Math.max(from, 0), positions.length - 1);
  for (const step of [direction, -direction]) {
    for (let at = start; at >= 0 && at < positions.length; at += step) if (isRow(at)) return at;
  }
  return -1;
}
