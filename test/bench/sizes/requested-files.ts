// Which of its own files a page asked for, and when, by the browser's own account.
import type { Page } from 'playwright';
import type { Probe } from '../in-page/probe.ts';

export interface RequestedFile {
  readonly url: string;
  /** By the page's clock, as the probe's times. */
  readonly at: number;
}

export interface Requested {
  /** The page itself first, then in the order of the requests; only what has arrived. */
  readonly files: readonly RequestedFile[];
  readonly editableAt: number;
  /** When the first Invoke left; undefined before that. */
  readonly leftAt: number | undefined;
}

export async function readRequested(page: Page): Promise<Requested> {
  const seen = await page.evaluate(() => ({
    files: performance.getEntriesByType('resource').map(({ name, startTime }) => ({
      url: name,
      at: startTime,
    })),
    editableAt: window.benchProbe.editableAt,
    left: window.benchProbe.left,
  }));
  const { editableAt, left }: Pick<Probe, 'editableAt' | 'left'> = seen;
  if (editableAt === undefined) throw new Error('The Function field has not been seen.');
  const { origin } = new URL(page.url());
  const own = seen.files.filter(({ url }) => url.startsWith(origin));
  const files = [{ url: page.url(), at: 0 }, ...own.sort((one, other) => one.at - other.at)];
  return { files, editableAt, leftAt: left[0] };
}

export function toUrls(files: readonly RequestedFile[]): readonly string[] {
  return [...new Set(files.map(({ url }) => url))];
}

export function isCode({ url }: RequestedFile): boolean {
  return /\.(?:js|css)$/.test(new URL(url).pathname);
}
