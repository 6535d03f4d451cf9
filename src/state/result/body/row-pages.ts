// Rows that are fetched in pages as they come near the window, and forgotten when they are far from it.
import { type ReadonlySignal, signal } from '@preact/signals';

export interface RowPages<Row> {
  /** Changes whenever rows have come: what reads them is drawn anew. */
  readonly version: ReadonlySignal<number>;
  /** Undefined where it has not come yet; it is fetched then. */
  read(index: number): Row | undefined;
  /** Everything is different now. */
  forget(): void;
}

const PAGE_ROWS = 100;
const MOST_PAGES = 40;

/** `fetch` gives undefined where nothing came. */
export function createRowPages<Row>(
  fetch: (from: number, to: number) => Promise<readonly Row[] | undefined>,
): RowPages<Row> {
  const version = signal(0);
  let pages = new Map<number, readonly Row[] | 'asked'>();

  async function load(page: number): Promise<void> {
    const own = pages;
    own.set(page, 'asked');
    const rows = await fetch(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);
    if (own !== pages) return;
    if (rows === undefined) own.delete(page);
    else {
      own.set(page, rows);
      forgetOldest(own);
      version.value += 1;
    }
  }

  return {
    version,
    read(index) {
      const page = Math.floor(index / PAGE_ROWS);
      const kept = pages.get(page);
      if (kept === undefined) void load(page);
      return kept === undefined || kept === 'asked' ? undefined : kept[index % PAGE_ROWS];
    },
    forget() {
      pages = new Map();
      version.value += 1;
    },
  };
}

/** A Map lists what was put in first. */
function forgetOldest(pages: Map<number, unknown>): void {
  for (const page of pages.keys()) {
    if (pages.size <= MOST_PAGES) return;
    pages.delete(page);
  }
}
