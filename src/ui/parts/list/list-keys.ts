// The keys of a list: which row gets the focus next.
import { findRow, type ListGroups } from './list-groups.ts';
import type { ListVirtualizer } from './use-virtualizer.ts';

/** The row to go to; undefined where the key is not the list's, or there is nowhere to go. */
export function findNextRow(
  event: KeyboardEvent,
  at: number,
  groups: ListGroups,
  virtualizer: ListVirtualizer,
): number | undefined {
  if (event.defaultPrevented || hasModifier(event) || isTyping(event.target)) return undefined;
  const last = groups.positions.length - 1;
  const moves: Readonly<Record<string, () => number>> = {
    ArrowDown: () => findRow(groups, at + 1, 1),
    ArrowUp: () => findRow(groups, at - 1, -1),
    Home: () => findRow(groups, 0, 1),
    End: () => findRow(groups, last, -1),
    PageDown: () => findRow(groups, findPage(virtualizer, at, 1), 1),
    PageUp: () => findRow(groups, findPage(virtualizer, at, -1), -1),
  };
  const next = moves[event.key]?.();
  return next === -1 ? undefined : next;
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing;
}

/** A text field in a row, while a name is being changed, has these keys for itself. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}

/** The row a window's height away, and always another one. */
function findPage(virtualizer: ListVirtualizer, at: number, direction: 1 | -1): number {
  const start = virtualizer.measurementsCache[at]?.start ?? 0;
  const page = virtualizer.scrollRect?.height ?? 0;
  const offset = Math.max(start + direction * page, 0);
  const found = virtualizer.getVirtualItemForOffset(offset)?.index ?? at;
  return direction > 0 ? Math.max(found, at + 1) : Math.min(found, at - 1);
}
