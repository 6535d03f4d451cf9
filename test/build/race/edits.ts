// What the tabs of the race tell of themselves.

/** How an edit ended. Giving up is a conflict that was reported, and nothing written. */
type Ending = 'saved' | 'saved as another' | 'given up';

export interface Edit {
  /** The line that it added; no other edit adds the same. */
  readonly line: string;
  /** The shared preset that it began from. */
  readonly from: string;
  readonly ending: Ending;
  /** Under which id and as which revision it was saved, and from which revision it started. */
  readonly id?: string;
  readonly revision?: number;
  readonly base?: number;
  /** How often the storage answered that somebody else was there. */
  readonly conflicts: number;
}

export interface Standing {
  readonly id: string;
  readonly revision: number;
  readonly text: string;
}

export const SHARED = ['shared-0', 'shared-1', 'shared-2', 'shared-3'] as const;
export const FIRST_LINE = 'from the start';
