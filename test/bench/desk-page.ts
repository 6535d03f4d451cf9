// Opens the desk in a fresh browser context and does with it what a person does.
import type { Page } from 'playwright';
import type { Ground } from './ground.ts';

export const FUNCTION_NAME = 'echo';

/** Paths of files that never arrive. */
export type Held = ReadonlySet<string>;

export async function openDesk(ground: Ground, held: Held = new Set()): Promise<Page> {
  const context = await ground.browser.newContext();
  await context.addInitScript({ content: ground.probe });
  // A first visit's install beside the start would blur the times, and a worker's files cannot be held back.
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  const page = await context.newPage();
  // Only where it is needed: interception slows every request.
  if (held.size > 0) {
    await page.route(
      (url) => held.has(url.pathname),
      () => undefined,
    );
  }
  await page.goto(ground.pageUrl, { waitUntil: 'commit' });
  return page;
}

export async function closeDesk(page: Page): Promise<void> {
  await page.context().close();
}

/** Fills what a first Invoke needs, presses, and waits until the POST leaves. */
export async function sendFirst(page: Page): Promise<void> {
  const left = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/invocations'),
  );
  // Looked at below; here only so that a refusal of the steps before it is the one that is told.
  left.catch(() => undefined);
  await page.getByRole('combobox', { name: 'Function' }).fill(FUNCTION_NAME);
  await page.getByRole('button', { name: /^Invoke/ }).click();
  await left;
}
