// Drafts in IndexedDB, one record a tab. A Web Lock shows which records are held by a tab that lives.
import { del, get, promisifyRequest, set } from 'idb-keyval';
import type { AsideDraft, DraftStore } from '../../domain/request/draft-store.ts';
import {
  parseSavedDraft,
  type SavedDraft,
  toStoredDraft,
} from '../../domain/request/saved-draft.ts';
import { deskStore, toKeyRange, toRefusal } from './desk-store.ts';
import { holdDraft, listHeldDrafts } from './draft-locks.ts';
import { readTabDraftId, writeTabDraftId } from './tab-draft-id.ts';

const PREFIX = 'draft/';
/** A draft without unsaved work that nobody has come back to for this long. */
const FORGET_AFTER_MS = 86_400_000;

export function createDraftStore(): DraftStore {
  let id = crypto.randomUUID() as string;
  const write = async (to: string, draft: SavedDraft) => {
    try {
      await set(PREFIX + to, toStoredDraft(draft), deskStore);
      return undefined;
    } catch (error) {
      return toRefusal(error);
    }
  };
  return {
    async takeUp() {
      try {
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
    keep: (draft) => write(id, draft),
    putAside: (draft) => write(crypto.randomUUID(), { ...draft, isAside: true }),
    listAside: async () => {
      try {
        return await listAside();
      } catch {
        // As above.
        return [];
      }
    },
    async removeAside(aside) {
      try {
        await del(PREFIX + aside, deskStore);
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
  if (known !== undefined) {
    const saved = parseSavedDraft(await get<unknown>(PREFIX + known, deskStore));
    return saved && { id: known, saved };
  }
  return (await listFree()).find(({ saved }) => !saved.isAside);
}

async function listAside(): Promise<AsideDraft[]> {
  const free = await listFree();
  const now = Date.now();
  const old = free.filter(({ saved }) => !saved.isUnsaved && now - saved.savedAt > FORGET_AFTER_MS);
  for (const { id } of old) await del(PREFIX + id, deskStore);
  return free.filter(({ saved }) => saved.isUnsaved);
}

async function listFree(): Promise<AsideDraft[]> {
  const held = await listHeldDrafts();
  const range = toKeyRange(PREFIX);
  const [keys, values] = await deskStore('readonly', (store) =>
    Promise.all([
      promisifyRequest(store.getAllKeys(range)),
      promisifyRequest(store.getAll(range) as IDBRequest<unknown[]>),
    ]),
  );
  const free = values.flatMap((value, at) => {
    const id = String(keys[at]).slice(PREFIX.length);
    const saved = held.has(id) ? undefined : parseSavedDraft(value);
    return saved === undefined ? [] : [{ id, saved }];
  });
  return free.sort((a, b) => b.saved.savedAt - a.saved.savedAt);
}
