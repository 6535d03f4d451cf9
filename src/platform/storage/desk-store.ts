// The one IndexedDB database of the page, through idb-keyval, and what a browser says when it refuses.
import { createStore, type UseStore, update } from 'idb-keyval';
import type { Refused } from '../../domain/page/ports.ts';

export const deskStore: UseStore = createStore('invoke-desk', 'values');

interface Versioned {
  readonly version: number;
}

/** For what a page can make anew. What a newer page has written there in a shape of its own stays. */
export function putUnlessNewer<T extends Versioned>(key: string, value: T): Promise<void> {
  const keep = (stored: Versioned | undefined) =>
    (stored?.version ?? 0) <= value.version ? value : stored;
  return update<Versioned>(key, keep as (stored: unknown) => Versioned, deskStore);
}

export function toRefusal(error: unknown): Refused {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  const sentence = isFull
    ? 'This browser has no room left for this page, so nothing was written. Export a backup, make room on the disk, and save again.'
    : `This browser does not keep anything for this page (${String(error)}). A private window or a setting may be the reason.`;
  return { kind: 'refused', sentence };
}
