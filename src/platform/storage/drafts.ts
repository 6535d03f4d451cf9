// This tab's draft in IndexedDB. A Web Lock shows which records are held by a tab that lives.
import { get, promisifyRequest } from 'idb-keyval';
import type { AsideDraft, DraftStore } from '../../domain/request/draft-store.ts';
import { parseSavedDraft, toStoredDraft } from '../../domain/request/saved-draft.ts';
import { deskStore, toRefusal } from './desk-store.ts';
import { holdDraft } from './draft-locks.ts';
import { DRAFT_PREFIX, listFreeDrafts } from './free-drafts.ts';
import { listLeftKeys } from './left-keys.ts';
import { readTabDraftId, writeTabDraftId } from './tab-draft-id.ts';

export function createDraftStore(): DraftStore {
  let id: string = crypto.randomUUID();
  return {
    async takeUp() {
      try {
        if (listLeftKeys().length > 0) {
          await (await import('./left-drafts.ts')).settleLeftDrafts();
        }
        const found = await findDraft();
        // Held by another tab: this one was made by duplicating it, and goes on with a copy.
        if (found !== undefined && (await holdDraft(found.id))) id = found.id;
        else await holdDraft(id);
        writeTabDraftId(id);
        return found?.saved;
      } catch {
        // Nothing can be read: the first `keep` says why.
        return undefined;
      }
    },
    async keep(draft) {
      try {
        await deskStore('readwrite', (store) => {
          store.put(toStoredDraft(draft), DRAFT_PREFIX + id);
          // Asked for, not waited for: a page that is being left does not live to see its request answered.
          store.transaction.commit();
          return promisifyRequest(store.transaction);
        });
        return undefined;
      } catch (error) {
        return toRefusal(error);
      }
    },
  };
}

/** The one that this tab had before, or the newest that a closed or crashed tab has left. */
async function findDraft(): Promise<AsideDraft | undefined> {
  const known = readTabDraftId();
  if (known === undefined) return (await listFreeDrafts()).find(({ saved }) => !saved.isAside);
  const saved = parseSavedDraft(await get<unknown>(DRAFT_PREFIX + known, deskStore));
  return saved && { id: known, saved };
}
