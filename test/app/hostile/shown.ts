// Whether a text stands in the page, as its letters and nothing else.
import type { Locator } from 'playwright';
import { expect } from '../expect.ts';

/** What an editor draws as a sign of its own, and what no screen shows. A long text need not stand in the page as a whole. */
const UNSEEN = String.raw`[\p{C}\p{Z}\u2022\u2400-\u243F\uFFFD]+`;
const SEEN_AT_LEAST = 150;

function toSeen(text: string): string {
  return text.replaceAll(new RegExp(UNSEEN, 'gu'), '').slice(0, SEEN_AT_LEAST);
}

/** In the text of an element, its shadow root or its fields. */
export async function expectShown(place: Locator, text: string, when = ''): Promise<void> {
  const read = () => place.evaluateAll(readTexts, UNSEEN);
  await expect.poll(read, when).toContain(toSeen(text));
}

/** Every one of them, in one look. */
export async function expectAllShown(place: Locator, texts: readonly string[]): Promise<void> {
  const findMissing = async () => {
    const shown = await place.evaluateAll(readTexts, UNSEEN);
    return texts.filter((text) => !shown.includes(toSeen(text)));
  };
  await expect.poll(findMissing).toEqual([]);
}

/** Runs in the page. */
function readTexts(elements: Element[], unseen: string): string {
  const readText = (element: Element): string => {
    const fields = [element, ...element.querySelectorAll('*')];
    const inner = fields.map((one) => {
      const value = 'value' in one ? String(one.value) : '';
      return value + (one.shadowRoot?.textContent ?? '');
    });
    return [element.textContent, ...inner].join(' ');
  };
  return elements.map(readText).join(' ').replaceAll(new RegExp(unseen, 'gu'), '');
}
