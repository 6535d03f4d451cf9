// The one IndexedDB database of the page, through idb-keyval, and what a browser says when it refuses.
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Refused } from '../../domain/page/ports.ts';

export const deskStore: UseStore = createStore('invoke-desk', 'values');

/**
 * For what a person has saved on purpose: `strict` has the bytes on the disk when the transaction completes, where the
 * browsers’ default leaves them in the operating system’s hands for a while.
 */
export const strictStore: UseStore = (mode, work) =>
  deskStore('readonly', ({ name, transaction: { db } }) =>
    work(db.transaction(name, mode, { durability: 'strict' }).objectStore(name)),
  );

/** Answers when the transaction has completed; a request that fails undoes all of it. */
export function writeThrough<T>(work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  return strictStore('readwrite', async (store) => {
    // Asked for first: a transaction without requests may complete before the work is done.
    const done = promisifyRequest(store.transaction);
    const [result] = await Promise.all([work(store), done]);
    return result;
  });
}

/** All keys that begin with `prefix`. */
export function toKeyRange(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

export function toRefusal(error: unknown): Refused {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  const sentence = isFull
    ? 'This browser has no room left for this page, so nothing was written. Export a backup, make room on the disk, and save again.'
    : `This browser does not keep anything for this page (${String(error)}). A private window or a setting may be the reason.`;
  return { kind: 'refused', sentence };
}
