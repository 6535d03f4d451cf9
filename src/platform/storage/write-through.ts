// Writing so that a report of success means bytes on the disk, all of them or none.
import { promisifyRequest, type UseStore } from 'idb-keyval';
import { deskStore } from './desk-store.ts';

/**
 * For what a person has saved on purpose: `strict` has the bytes on the disk when the transaction completes, where the
 * browsers’ default leaves them in the operating system’s hands for a while.
 */
const strictStore: UseStore = (mode, work) =>
  deskStore('readonly', ({ name, transaction: { db } }) =>
    work(db.transaction(name, mode, { durability: 'strict' }).objectStore(name)),
  );

/** Answers when the transaction has completed; work that fails anywhere undoes all of it. */
export function writeThrough<T>(work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  return strictStore('readwrite', async (store) => {
    // Asked for first: a transaction without requests may complete before the work is done.
    const done = promisifyRequest(store.transaction);
    const working = work(store).catch((error: unknown) => {
      undo(store.transaction);
      throw error;
    });
    const [result] = await Promise.all([working, done]);
    return result;
  });
}

function undo(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // A request that failed has undone it already.
  }
}
