// The largest stream that Lambda gives, saved to disk while it arrives: all of it in the file, next to none of it in the page.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import type { Desk } from '../app/open-desk.ts';
import { expectStatus, fillIn } from '../app/steps.ts';

const MB = 1024 * 1024;
const SIZE_BYTES = 200 * MB;
const BLOCK_BYTES = 64 * 1024;
/** The figure of the job: so much above the start. */
const BOUND_BYTES = 100 * MB;

const given = giveDesk({
  files: {
    'archive.mjs': `import { pipeline } from 'node:stream/promises';
      function* listBlocks() {
        for (let at = 0; at < ${SIZE_BYTES}; at += ${BLOCK_BYTES}) {
          const block = Buffer.alloc(${BLOCK_BYTES}, 'order,desk lamp,42\\n');
          block.writeUInt32BE(at / ${BLOCK_BYTES});
          yield block;
        }
      }
      export const handler = awslambda.streamifyResponse((_event, out) => pipeline(listBlocks, out));`,
    'archive.function.json': '{ "timeout": 900, "memorySize": 512 }',
  },
});

function hashWhole(): string {
  const hash = createHash('sha256');
  for (let at = 0; at < SIZE_BYTES; at += BLOCK_BYTES) {
    const block = Buffer.alloc(BLOCK_BYTES, 'order,desk lamp,42\n');
    block.writeUInt32BE(at / BLOCK_BYTES);
    hash.update(block);
  }
  return hash.digest('hex');
}

/** In place of the browser's dialog, which no test can press: a real file of the origin's own. */
async function pickOwnFile(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const showSaveFilePicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getFileHandle('archive.txt', { create: true });
    };
    Object.assign(globalThis, { showSaveFilePicker });
  });
}

/**
 * What the page's scripts hold with all their buffers, after what nobody holds is cleared away: a browser does that when it
 * likes. Beside it how large the process is, with what waits to be cleared away, where the system tells that (Linux).
 */
async function createMeter(page: Page) {
  const session = await page.context().newCDPSession(page);
  const browser = await given.browser.newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const readProcess = async (id: number) => {
    const text = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    return Number(/VmRSS:\s+(\d+) kB/.exec(text)?.[1] ?? 0) * 1024;
  };
  return async () => {
    const sizes = await Promise.all(renderers.map(readProcess));
    await session.send('HeapProfiler.collectGarbage');
    const used = await session.send('Runtime.getHeapUsage');
    const heap = used.usedSize + used.embedderHeapUsedSize + used.backingStorageSize;
    return { heap, process: Math.max(...sizes) };
  };
}

/**
 * Whether the page goes on answering: a letter is typed in each round, and what it says of the stream is read with its next
 * frame. Its longest task is told, not judged: on a busy machine it says more of the machine.
 */
async function createWatch({ page, search, result }: Desk) {
  await page.evaluate(() => {
    const watched = globalThis as { longestMs?: number };
    new PerformanceObserver((list) => {
      const lengths = list.getEntries().map(({ duration }) => duration);
      watched.longestMs = Math.max(watched.longestMs ?? 0, ...lengths);
    }).observe({ type: 'longtask' });
  });
  const drawn = new Set<string>();
  let typed = '';
  return {
    drawn,
    readTyped: () => typed,
    readLongest: () => page.evaluate(() => (globalThis as { longestMs?: number }).longestMs ?? 0),
    async look() {
      typed += 'a';
      await search.press('a');
      const head = await result.evaluate(async (region) => {
        await new Promise(requestAnimationFrame);
        return region.querySelector('header')?.textContent ?? '';
      });
      const [progress] = /[\d.,]+ MB after/.exec(head) ?? [];
      if (progress !== undefined) drawn.add(progress);
    },
  };
}

describe('a stream of 200 MB that is saved while it arrives', () => {
  it('is in the file to the byte; the page stays under 100 MB above its start, and answers all the while', async () => {
    const desk = await given.open({ before: pickOwnFile });
    const { page, result } = desk;
    await fillIn(desk, { functionName: 'archive', payload: '{}' });
    await page.getByRole('checkbox', { name: 'Stream the response' }).check();
    await page.getByRole('checkbox', { name: 'Save to a file while it arrives' }).check();
    const measure = await createMeter(page);
    const watch = await createWatch(desk);
    // What typing needs is there before the start is measured.
    await watch.look();
    const start = await measure();
    await desk.invoke.click();
    const most = { heap: 0, process: 0 };
    await expect
      .poll(
        async () => {
          const now = await measure();
          await watch.look();
          most.heap = Math.max(most.heap, now.heap);
          most.process = Math.max(most.process, now.process);
          return desk.status.textContent();
        },
        { timeout: 300_000, intervals: [100] },
      )
      .toMatch(/^Returned in /);
    await expectStatus(desk, /^Returned in /);
    await expect(result).toContainText('Saved as archive.txt: 200 MB');
    const added = { heap: most.heap - start.heap, process: most.process - start.process };
    const longestMs = await watch.readLongest();
    process.stdout.write(`200 MB saved: ${JSON.stringify({ start, most, added, longestMs })}\n`);
    expect(added.heap).toBeLessThan(BOUND_BYTES);
    expect(added.process).toBeLessThan(BOUND_BYTES);
    // It drew how far it was more than once, however rarely a busy machine let it be looked at, and every letter is there.
    expect(watch.drawn.size).toBeGreaterThan(1);
    await expect(desk.search).toHaveValue(watch.readTyped());

    const saved = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getFileHandle('archive.txt')).getFile();
      const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
      return { size: file.size, hash: hex.join('') };
    });
    expect(saved).toEqual({ size: SIZE_BYTES, hash: hashWhole() });
  });
}, 420_000);
