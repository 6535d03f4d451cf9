// What a page leaves in local storage when it goes before IndexedDB has its draft, and how that gets there afterwards.
// A browser throws a transaction away that still waits for another tab's when its page goes, asked to commit or not
// (seen in Chromium 156). Local storage alone takes a text at once.
import { update } from 'idb-keyval';
import { parseLeftDraft, toLeftDraft } from '../../domain/request/left-draft.ts';
import { type SavedDraft, toStoredDraft } from '../../domain/request/saved-draft.ts';
import { deskStore } from './desk-store.ts';
import { DRAFT_PREFIX } from './free-drafts.ts';
import { LEFT_PREFIX, listLeftKeys } from './left-keys.ts';
import { readTabDraftId } from './tab-draft-id.ts';

/** At once: this tab's draft as it stands, which the next start of any tab takes into IndexedDB. */
export function leaveDraft(draft: SavedDraft): void {
  try {
    localStorage.setItem(toKey(), toLeftDraft(draft));
  } catch {
    // Refused, or too long for it: a page that is going has nobody left to tell, and IndexedDB was asked as well.
  }
}

/** IndexedDB has this tab's draft. */
export function forgetLeftDraft(): void {
  try {
    localStorage.removeItem(toKey());
  } catch {
    // Refused: then nothing was left there either.
  }
}

/** Takes what any tab has left into IndexedDB, where that has nothing newer. Rejects where IndexedDB refuses. */
export async function settleLeftDrafts(): Promise<void> {
  for (const key of listLeftKeys()) {
    const text = localStorage.getItem(key) ?? '';
    const left = parseLeftDraft(text);
    // A newer page's, which will know what to do with it.
    if (left === undefined) continue;
    const id = key.slice(LEFT_PREFIX.length);
    await update(DRAFT_PREFIX + id, (stored) => toNewer(stored, left), deskStore);
    // Meanwhile its tab may have left another.
    if (localStorage.getItem(key) === text) localStorage.removeItem(key);
  }
}

function toNewer(stored: unknown, left: SavedDraft): unknown {
  const { savedAt = 0 } = (stored ?? {}) as { readonly savedAt?: number };
  return savedAt > left.savedAt ? stored : toStoredDraft(left);
}

function toKey(): string {
  return LEFT_PREFIX + readTabDraftId();
}
