// The keys of a tree (WAI-ARIA Authoring Practices, “Tree View”): what they do at the row where one stands.
import { findParent, isClosed, type TreeRow } from '../../../../domain/body/tree/tree-rows.ts';

export type TreeMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'fold' | 'unfold' | 'unfold beside' | 'open' | 'show in text' };

/** Undefined where the key is not the tree's. */
export function findTreeMove(
  event: KeyboardEvent,
  rows: readonly TreeRow[],
  at: number,
  pageRows: number,
): TreeMove | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const row = rows[at];
  switch (event.key) {
    case 'ArrowDown':
      return { kind: 'go', to: at + 1 };
    case 'ArrowUp':
      return { kind: 'go', to: at - 1 };
    case 'Home':
      return { kind: 'go', to: 0 };
    case 'End':
      return { kind: 'go', to: rows.length - 1 };
    case 'PageDown':
      return { kind: 'go', to: at + Math.max(pageRows - 1, 1) };
    case 'PageUp':
      return { kind: 'go', to: at - Math.max(pageRows - 1, 1) };
    case 'ArrowRight':
      if (row === undefined || isClosed(row)) return { kind: 'unfold' };
      return { kind: 'go', to: row.isOpen ? at + 1 : at };
    case 'ArrowLeft':
      return row?.isOpen ? { kind: 'fold' } : { kind: 'go', to: findParent(rows, at) };
    case '*':
      return { kind: 'unfold beside' };
    case 'Enter':
    case ' ':
      if (event.shiftKey) return { kind: 'show in text' };
      if (row?.node.place === undefined) return { kind: 'open' };
      return { kind: row.isOpen ? 'fold' : 'unfold' };
    default:
      return undefined;
  }
}
