// The memory of a page's process, worker and all, as the operating system counts it.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';

/** Of the largest page process: the benchmark has one page open at a time. Undefined where there is no /proc. */
export async function readRendererBytes(page: Page): Promise<number | undefined> {
  const browser = page.context().browser();
  if (process.platform !== 'linux' || browser === null) return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => readResidentBytes(id));
  return Math.max(0, ...(await Promise.all(sizes)));
}

async function readResidentBytes(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
