// Unsaved work that no tab holds, in IndexedDB.
import { del, set } from 'idb-keyval';
import type { AsideStore } from '../../domain/request/draft-store.ts';
import { toStoredDraft } from '../../domain/request/saved-draft.ts';
import { deskStore, toRefusal } from './desk-store.ts';
import { DRAFT_PREFIX, listFreeDrafts } from './free-drafts.ts';

/** A draft without unsaved work that nobody has come back to for this long. */
const FORGET_AFTER_MS = 86_400_000;

export const asideDrafts: AsideStore = {
  async putAside(draft) {
    try {
      const stored = toStoredDraft({ ...draft, isAside: true });
      await set(DRAFT_PREFIX + crypto.randomUUID(), stored, deskStore);
      return undefined;
    } catch (error) {
      return toRefusal(error);
    }
  },
  async listAside() {
    try {
      const free = await listFreeDrafts();
      const now = Date.now();
      for (const { id, saved } of free) {
        const isOld = !saved.isUnsaved && now - saved.savedAt > FORGET_AFTER_MS;
        if (isOld) await del(DRAFT_PREFIX + id, deskStore);
      }
      return free.filter(({ saved }) => saved.isUnsaved);
    } catch {
      // A storage that refuses is told of by whoever writes.
      return [];
    }
  },
  async removeAside(id) {
    try {
      await del(DRAFT_PREFIX + id, deskStore);
      return undefined;
    } catch (error) {
      return toRefusal(error);
    }
  },
};
