// How much must come before the page can be used, and before the first Invoke can leave: brotli, as a host sends it.
import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { listInvokes } from '../app/steps.ts';

const given = giveDesk();
const DIST = new URL('../../dist/', import.meta.url);

/** The page with only the files that are let through, and which of them the browser has asked for. */
async function openWith(isLetThrough: (path: string) => boolean) {
  const came = new Set<string>();
  const before = (page: Page) =>
    page.route(/\/assets\//, async (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      if (!isLetThrough(path)) return;
      came.add(path);
      await route.continue();
    });
  const desk = await given.open({ isReady: false, before, expected: [/request failed/] });
  return { desk, came };
}

async function sumBrotli(paths: Iterable<string>): Promise<number> {
  const sizes = [...paths].map(async (path) => brotliCompressSync(await readDist(path)).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function readDist(path: string): Promise<Buffer> {
  return readFile(new URL(path, DIST));
}

/** What index.html names, and what that imports at once: all that a browser needs to run the entry. */
async function listStart(): Promise<ReadonlySet<string>> {
  const start = new Set<string>();
  const add = async (path: string) => {
    if (start.has(path)) return;
    start.add(path);
    const text = path.endsWith('.js') ? String(await readDist(path)) : '';
    for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      await add(`assets/${name}`);
    }
  };
  const html = String(await readDist('index.html'));
  for (const [, path = ''] of html.matchAll(/"\.\/(assets\/[^"]+\.(?:js|css))"/g)) await add(path);
  return start;
}

describe('what the browser must load', () => {
  it('until the page can be used is at most 30 kB of JavaScript and CSS', async () => {
    const start = await listStart();
    const { desk, came } = await openWith((path) => start.has(path));
    await desk.functionName.fill('echo');
    await desk.payload.fill('{}');
    await expect(desk.presets).toBeVisible();
    expect(came).toEqual(start);
    expect(await sumBrotli(came)).toBeLessThanOrEqual(30_000);
  });

  it('until the first Invoke can be sent is at most 90 kB: no editor, no views of a result, none of the presets’ screens', async () => {
    const { desk, came } = await openWith(
      (path) => !/code-editor|ended-result|lister|presets|main-late/.test(path),
    );
    await desk.functionName.fill('echo');
    await desk.payload.fill('{"n": 1}');
    await desk.invoke.click();
    await expect.poll(() => listInvokes(given.sandbox).length).toBe(1);
    const others = ['index.html', 'config.json', 'icon.svg'];
    expect(await sumBrotli([...came, ...others])).toBeLessThanOrEqual(90_000);
  });
});
