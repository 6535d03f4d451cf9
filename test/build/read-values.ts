// Everything that stands in the page's storage, as one text: read past the product, so that it cannot flatter itself.
import type { Page } from 'playwright';

export function readValues(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await read(indexedDB.open('invoke-desk'));
    const values = await read(database.transaction('values').objectStore('values').getAll());
    database.close();
    return JSON.stringify(values);
  });
}
