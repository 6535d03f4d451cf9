// What a page leaves behind in its browser.
import type { Page } from 'playwright';

/** Everything that outlives the page, and its address, as one text. */
export function readStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const stored: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const entries = database.transaction(store).objectStore(store);
        stored.push(await read(entries.getAllKeys()), await read(entries.getAll()));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        stored.push(request.url, await (await cache.match(request))?.text());
      }
    }
    const { cookie, title } = document;
    const { href } = location;
    return JSON.stringify([
      stored,
      { ...localStorage },
      { ...sessionStorage },
      cookie,
      title,
      href,
    ]);
  });
}
