// The rows of a tree as they stand under each other: what is unfolded has its children after it.

import type { Found } from '../rows/row.ts';
import { formatPath, type PathStep } from './tree-path.ts';
import type { TreeNode } from './tree-place.ts';

export interface TreeRow {
  /** Unique in its body, and the same for as long as it is the same place. */
  readonly id: string;
  readonly node: TreeNode;
  /** 0 for the outermost value. */
  readonly depth: number;
  readonly isOpen: boolean;
  /** Its place among those that stand under the same row, from 1, and how many they are. */
  readonly position: number;
  readonly size: number;
}

export function toTreeRows(nodes: readonly TreeNode[], depth: number): TreeRow[] {
  return nodes.map((node, at) => ({
    ...{ id: toId(node), node, depth, isOpen: false },
    position: at + 1,
    size: nodes.length,
  }));
}

/** What is marked of a node in the text: a value as a whole, of one that holds others its bracket; of a page where it begins. */
export function toTextPlace(node: TreeNode): Found {
  if (node.kind === 'page') return { start: node.place.at, end: node.place.at + 1 };
  const { kind, start, end } = node;
  return { start, end: kind === 'object' || kind === 'array' ? start + 1 : end };
}

/** What can be unfolded and is not. */
export function isClosed(row: TreeRow): boolean {
  return !row.isOpen && row.node.place !== undefined;
}

/** Any number at once, by their ids. */
export function unfoldRows(
  rows: readonly TreeRow[],
  childrenOf: ReadonlyMap<string, readonly TreeNode[]>,
): TreeRow[] {
  return rows.flatMap((row) => {
    const children = isClosed(row) ? childrenOf.get(row.id) : undefined;
    if (children === undefined) return [row];
    return [{ ...row, isOpen: true }, ...toTreeRows(children, row.depth + 1)];
  });
}

export function foldRow(rows: readonly TreeRow[], at: number): TreeRow[] {
  const row = rows[at];
  if (row === undefined) return [...rows];
  return [...rows.slice(0, at), { ...row, isOpen: false }, ...rows.slice(findEnd(rows, at))];
}

/** After the last row that stands under this one. */
function findEnd(rows: readonly TreeRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  let end = at + 1;
  while ((rows[end]?.depth ?? -1) > depth) end += 1;
  return end;
}

/** -1 for the outermost. */
export function findParent(rows: readonly TreeRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  let parent = at - 1;
  while (parent >= 0 && (rows[parent]?.depth ?? 0) >= depth) parent -= 1;
  return parent;
}

/** In JMESPath's spelling. A page of a large array has the path of its array. */
export function formatRowPath(rows: readonly TreeRow[], at: number): string {
  const steps: PathStep[] = [];
  for (let row = at; row > 0; row = findParent(rows, row)) {
    const node = rows[row]?.node;
    if (node !== undefined && node.kind !== 'page') steps.unshift(node.key ?? node.index);
  }
  return formatPath(steps);
}

function toId(node: TreeNode): string {
  if (node.kind !== 'page') return String(node.start);
  const { at, from, to } = node.place;
  return `${at}:${from}-${to}`;
}
