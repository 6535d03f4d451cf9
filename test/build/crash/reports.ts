// What the page of the crash test tells its test.
import type { Token } from './handed-in.ts';

/** A value as it stands in the storage after a kill. */
export interface Found {
  readonly key: string;
  /** Absent for a value that is not whole. */
  readonly token?: Token;
  /** As the stored value counts it; a draft has none of its own. */
  readonly revision?: number;
  /** What the product's own reading says of it. */
  readonly problem?: string;
}

export type Report =
  | { readonly kind: 'found'; readonly round: number; readonly values: readonly Found[] }
  /** The storage has answered that all of these are saved. */
  | { readonly kind: 'saved'; readonly saved: readonly Token[] }
  /** An answer that nobody should get here. */
  | { readonly kind: 'trouble'; readonly sentence: string };

/** Presets that are saved by one `saveAll` stand or fall together. */
export const GROUPS = ['import-a', 'import-b'] as const;
const GROUP_SIZE = 15;
export const DRAFT_ID = 'draft';

export function listGroup(group: string): string[] {
  return Array.from({ length: GROUP_SIZE }, (_none, at) => `${group}-${at}`);
}
