// axe-core in the page, past its Content-Security-Policy: by the debugger, as a browser's own tools do it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { expect } from './expect.ts';

const SOURCE = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule in light; in dark those that depend on colours, for the rest is the same document. */
export async function checkInBothSchemes({ page }: { page: Page }, when: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, `${when}, dark`, ['color-contrast', 'link-in-text-block']);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, `${when}, light`);
}

/** How far the page reaches past the window to the side, in pixels. */
export function measureOverflow({ page }: { page: Page }): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** Every rule of axe, the best practices among them, or only those that are named. */
export async function expectAccessible(
  page: Page,
  when: string,
  rules?: readonly string[],
): Promise<void> {
  const given = { text: await SOURCE, options: rules === undefined ? {} : { runOnly: rules } };
  const found = await page.evaluate(async ({ text, options }): Promise<readonly Found[]> => {
    const name = 'axe';
    // biome-ignore lint/security/noGlobalEval: the debugger may, where the page's own policy forbids it
    if (!Reflect.has(globalThis, name)) globalThis.eval(text);
    return (await Reflect.get(globalThis, name).run(options)).violations;
  }, given);
  const words = found.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
  }));
  expect(words, `axe, ${when}`).toEqual([]);
}
