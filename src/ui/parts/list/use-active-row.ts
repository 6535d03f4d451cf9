// The one row that is the list's stop of the Tab key: it stays drawn, and keeps its place when rows come and go.
import { useMemo, useRef, useState } from 'preact/hooks';
import { findRow, type ListGroups } from './list-groups.ts';

export interface ActiveRow {
  /** -1: the list has no row. */
  readonly at: number;
  readonly indexOf: ReadonlyMap<string, number>;
  choose(key: string): void;
}

export function useActiveRow(keys: readonly string[], groups: ListGroups): ActiveRow {
  const [chosen, choose] = useState<string | undefined>(undefined);
  const last = useRef(0);
  const indexOf = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const found = chosen === undefined ? undefined : indexOf.get(chosen);
  // Of a row that has gone, what stands in its place now.
  const at = found ?? findRow(groups, last.current, 1);
  last.current = Math.max(at, 0);
  return {
    at,
    indexOf,
    choose(key) {
      last.current = indexOf.get(key) ?? last.current;
      choose(key);
    },
  };
}
