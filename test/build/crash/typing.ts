// Types and saves in the page as it ships until its browser is killed, and notes what the screen has reported.
import { expect } from '../../app/expect.ts';
import type { Desk } from '../../app/open-desk.ts';
import { toNotice } from '../../app/preset-steps.ts';

export interface Typed {
  /** Words of which the screen said that they are saved. */
  readonly saved: string[];
  /** Words that had stood in the editor for half a second of the page’s own time. */
  readonly settled: string[];
}

/** Ends by a rejection: the browser is gone. */
export async function typeUntilKilled(desk: Desk, round: number, typed: Typed): Promise<never> {
  const changed = desk.page.getByText('changed', { exact: true });
  await desk.payload.press('ControlOrMeta+End');
  for (let count = 0; ; count += 1) {
    const word = `w${round}n${count}z`;
    await desk.page.keyboard.type(` ${word}`);
    void settle(desk).then(
      () => typed.settled.push(word),
      () => undefined,
    );
    await expect(changed).toBeVisible();
    // Some words are left to the draft alone.
    if (count % 3 === 2) continue;
    await desk.page.keyboard.press('ControlOrMeta+s');
    await expect(changed).toBeHidden();
    await expect(toNotice(desk, 'is saved').first()).toBeVisible();
    typed.saved.push(word);
  }
}

/** Half a second, and whatever the storage was at: on a busy machine the page’s timer and its disk are late together. */
function settle(desk: Desk): Promise<void> {
  return desk.page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await new Promise((resolve, reject) => {
      const opened = indexedDB.open('invoke-desk');
      opened.onerror = reject;
      opened.onsuccess = () => {
        // It waits for every write that was asked for before it.
        const transaction = opened.result.transaction('values', 'readwrite');
        transaction.oncomplete = resolve;
        transaction.onerror = reject;
        transaction.objectStore('values').count();
      };
    });
  });
}
