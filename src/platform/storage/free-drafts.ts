// The drafts that no living tab holds.
import { promisifyRequest } from 'idb-keyval';
import type { AsideDraft } from '../../domain/request/draft-store.ts';
import { parseSavedDraft } from '../../domain/request/saved-draft.ts';
import { deskStore } from './desk-store.ts';
import { listHeldDrafts } from './draft-locks.ts';

export const DRAFT_PREFIX = 'draft/';

/** The newest first. */
export async function listFreeDrafts(): Promise<AsideDraft[]> {
  const held = await listHeldDrafts();
  const range = IDBKeyRange.bound(DRAFT_PREFIX, `${DRAFT_PREFIX}\uffff`);
  const [keys, values] = await deskStore('readonly', (store) =>
    Promise.all([
      promisifyRequest(store.getAllKeys(range)),
      promisifyRequest(store.getAll(range) as IDBRequest<unknown[]>),
    ]),
  );
  const free = values.flatMap((value, at) => {
    const id = String(keys[at]).slice(DRAFT_PREFIX.length);
    const saved = held.has(id) ? undefined : parseSavedDraft(value);
    return saved === undefined ? [] : [{ id, saved }];
  });
  return free.sort((a, b) => b.saved.savedAt - a.saved.savedAt);
}
