// The environments that were set up in this browser, in IndexedDB, all under one key.
import { get, promisifyRequest } from 'idb-keyval';
import type { Refused } from '../../domain/page/ports.ts';
import {
  addEntry,
  parseKept,
  readEntries,
  removeEntry,
  toStoredEntries,
} from '../../domain/set-up/kept-environments.ts';
import type { EnvironmentStore } from '../../domain/set-up/ports.ts';
import { deskStore, toRefusal } from './desk-store.ts';

const KEY = 'environments';

export const environmentStore: EnvironmentStore = {
  async read() {
    try {
      return parseKept(await get<unknown>(KEY, deskStore));
    } catch (error) {
      const { sentence } = toRefusal(error);
      return { environments: [], problems: [{ path: 'this browser', message: sentence }] };
    }
  },
  async add(environment) {
    let kept = environment;
    const refused = await change((entries) => {
      const added = addEntry(entries, environment);
      kept = added.environment;
      return added.entries;
    });
    return refused ?? kept;
  },
  remove: (id) => change((entries) => removeEntry(entries, id)),
};

/** Reading and writing are one transaction, so that no other tab's environment is lost. */
async function change(
  edit: (entries: readonly unknown[]) => readonly unknown[],
): Promise<Refused | undefined> {
  try {
    return await deskStore('readwrite', async (store) => {
      const read = readEntries(await promisifyRequest<unknown>(store.get(KEY)));
      if (read.kind === 'newer') return { kind: 'refused', sentence: read.sentence };
      store.put(toStoredEntries(edit(read.entries)), KEY);
      await promisifyRequest(store.transaction);
      return undefined;
    });
  } catch (error) {
    return toRefusal(error);
  }
}
