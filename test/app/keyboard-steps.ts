// Getting about by the keyboard alone.
import type { Locator } from 'playwright';
import { expect } from './expect.ts';
import type { Desk } from './open-desk.ts';

/** More stops than the page has. */
const STOPS_AT_MOST = 60;

/** Presses Tab until the focus is there, and gives how many stops that took. */
export async function tabTo({ page }: Desk, target: Locator): Promise<number> {
  for (let stops = 1; stops <= STOPS_AT_MOST; stops += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate(hasFocus)) return stops;
  }
  throw new Error(`The Tab key does not lead to ${target}.`);
}

/** Also inside a shadow root, where the editor lives. */
function hasFocus(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.activeElement === element;
}

/** Something a person can press or type into has the focus, not the page as a whole. */
export function expectFocus({ page }: Desk, when: string): Promise<void> {
  const read = () => page.evaluate(() => document.activeElement?.tagName);
  return expect.poll(read, when).not.toBe('BODY');
}
