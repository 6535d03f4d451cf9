// Ports: the drafts in this browser's storage, each held by one tab at a time. Nothing here rejects.
import type { Refused } from '../page/ports.ts';
import type { SavedDraft } from './saved-draft.ts';

export interface AsideDraft {
  readonly id: string;
  readonly saved: SavedDraft;
}

export interface DraftStore {
  /**
   * This tab's draft: what it held before a reload, or what a tab that is gone left behind. Undefined for a fresh start.
   * From now on this tab holds it, and no other.
   */
  takeUp(): Promise<SavedDraft | undefined>;
  /** Answers when it is written. */
  keep(draft: SavedDraft): Promise<Refused | undefined>;
}

export interface AsideStore {
  /** Keeps a copy in the list of unfinished work; the form may then be filled with something else. */
  putAside(draft: SavedDraft): Promise<Refused | undefined>;
  /** Unsaved work that no tab holds, the newest first. */
  listAside(): Promise<readonly AsideDraft[]>;
  removeAside(id: string): Promise<Refused | undefined>;
}
