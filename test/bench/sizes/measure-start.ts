// Row 1: the JavaScript and CSS that the browser asks for until the page can be used.
import type { Page } from 'playwright';
import { closeDesk, openDesk } from '../desk-page.ts';
import type { Ground } from '../ground.ts';
import type { Row } from '../row.ts';
import { isCode, readRequested, toUrls } from './requested-files.ts';
import { formatFiles, type SizedFile, sizeFiles, sumBytes } from './sized-files.ts';

/** What is asked for in the background may come before or after: the heaviest of several starts counts. */
const STARTS = 3;
const BAR_BYTES = 30_000;

export interface StartSize {
  readonly row: Row;
  readonly paths: ReadonlySet<string>;
}

export async function measureStart(ground: Ground): Promise<StartSize> {
  let heaviest: readonly SizedFile[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const page = await openDesk(ground);
    const files = await sizeCodeBeforeUse(page);
    await closeDesk(page);
    if (sumBytes(files) > sumBytes(heaviest)) heaviest = files;
  }
  const row: Row = {
    what: 'JavaScript and CSS until the page can be used',
    unit: 'bytes',
    bar: BAR_BYTES,
    measured: sumBytes(heaviest),
    notes: [formatFiles(heaviest)],
    details: { files: heaviest },
  };
  return { row, paths: new Set(heaviest.map(({ path }) => path)) };
}

async function sizeCodeBeforeUse(page: Page): Promise<readonly SizedFile[]> {
  // To the end, so that files under way when the field came are seen too.
  await page.waitForLoadState('networkidle');
  const { files, editableAt } = await readRequested(page);
  return sizeFiles(toUrls(files.filter((file) => isCode(file) && file.at < editableAt)));
}
