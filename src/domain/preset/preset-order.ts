// The order in which presets stand, and moving one.

/** What decides a place: presets have it, and the rows of the list too. */
interface Placed {
  readonly id: string;
  readonly favourite: boolean;
  readonly order: number;
  readonly createdAt: number;
}

/** Favourites first; then by `order`, and where two tabs gave the same, the older first, so that every tab agrees. */
export function sortPresets<P extends Placed>(presets: readonly P[]): P[] {
  return [...presets].sort(comparePresets);
}

export function comparePresets(a: Placed, b: Placed): number {
  return (
    Number(b.favourite) - Number(a.favourite) ||
    a.order - b.order ||
    a.createdAt - b.createdAt ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** The order of a new preset: after all the others. */
export function toLastOrder(presets: readonly Placed[]): number {
  return presets.reduce((last, { order }) => Math.max(last, Math.floor(order)), 0) + 1;
}

/**
 * Moves a preset before another, or to the end. Gives back only the presets that changed: the moved one alone, unless
 * there is no number left between its new neighbours and all are counted anew. A favourite stays among the favourites.
 */
export function movePreset<P extends Placed>(
  presets: readonly P[],
  id: string,
  beforeId: string | undefined,
): P[] {
  const moved = presets.find((preset) => preset.id === id);
  if (moved === undefined || id === beforeId) return [];
  const group = sortPresets(presets).filter(
    (preset) => preset.favourite === moved.favourite && preset.id !== id,
  );
  const place = findPlace(presets, group, moved, beforeId);
  const order = toOrderBetween(group[place - 1]?.order, group[place]?.order);
  if (order === moved.order) return [];
  if (order !== undefined) return [{ ...moved, order }];
  return [...group.slice(0, place), moved, ...group.slice(place)].flatMap((preset, index) =>
    preset.order === index + 1 ? [] : [{ ...preset, order: index + 1 }],
  );
}

function findPlace<P extends Placed>(
  presets: readonly P[],
  group: readonly P[],
  moved: P,
  beforeId: string | undefined,
): number {
  const found = group.findIndex((preset) => preset.id === beforeId);
  if (found >= 0) return found;
  // Dropped among the others: the nearest place of its own group is that group's end or beginning.
  const isAmongFavourites = presets.some((preset) => preset.id === beforeId && preset.favourite);
  return isAmongFavourites && !moved.favourite ? 0 : group.length;
}

/** A number between the two, or undefined where none is left. */
function toOrderBetween(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined && after === undefined) return 1;
  const low = before ?? (after as number) - 2;
  const high = after ?? low + 2;
  const middle = low + (high - low) / 2;
  return middle > low && middle < high ? middle : undefined;
}
