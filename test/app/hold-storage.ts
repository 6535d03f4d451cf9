// A storage that lets others wait, as a slow disk or another tab's large import does.
import type { Page } from 'playwright';
import type { Desk } from './open-desk.ts';

/** Another tab of the same browser that writes without a pause: whoever comes waits for 300 ms each time. */
export async function holdStorage({ page }: Desk): Promise<Page> {
  const holder = await page.context().newPage();
  await holder.goto(new URL('config.schema.json', page.url()).href);
  await holder.evaluate(() => {
    const opening = indexedDB.open('invoke-desk');
    opening.onsuccess = () => {
      const hold = () => {
        const transaction = opening.result.transaction('values', 'readwrite');
        const values = transaction.objectStore('values');
        const end = performance.now() + 300;
        const goOn = () => {
          if (performance.now() < end) values.get('draft/').onsuccess = goOn;
        };
        goOn();
        transaction.oncomplete = () => setTimeout(hold);
      };
      hold();
    };
  });
  await page.bringToFront();
  return holder;
}
