// What the page and its worker tell each other.

import { findKept } from './kept-builds.ts';
import { PAGE_PATH } from './precache.ts';
import { toAddress, worker } from './scope.ts';

/** On the kept page, when it has taken the place of one with another policy: milliseconds since 1970. */
export const REPLACED_AT = 'x-replaced-at';

const SETTINGS_CHANGED = { kind: 'settings changed' };

export async function tellPages(): Promise<void> {
  for (const page of await worker.clients.matchAll({ type: 'window' })) {
    page.postMessage(SETTINGS_CHANGED);
  }
}

export async function answerMessage({ data, source }: ExtendableMessageEvent): Promise<void> {
  if (!isRecord(data)) return;
  if (data.kind === 'take over') await worker.skipWaiting();
  // A page that was still loading when its settings changed has not heard it: it asks, and says since when it is open.
  if (data.kind === 'opened' && typeof data.at === 'number') {
    const page = await findKept(toAddress(PAGE_PATH));
    const replacedAt = Number(page?.headers.get(REPLACED_AT) ?? 0);
    if (replacedAt > data.at) source?.postMessage(SETTINGS_CHANGED);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
