// What the browser promises about this page's storage, and what the page remembers of having asked.
import { get, set } from 'idb-keyval';
import * as v from 'valibot';
import type {
  KeepingStore,
  StorageHealth,
  StorageKeeper,
} from '../../domain/page/storage-health.ts';
import { deskStore, putUnlessNewer, toRefusal } from './desk-store.ts';

const KEY = 'keeping';
const PROBE = 'keeping-probe';
const stored = v.object({
  version: v.literal(1),
  askedAt: v.exactOptional(v.number()),
  backedUpAt: v.exactOptional(v.number()),
});

export const browserKeeper: StorageKeeper = {
  look: () => tell(() => navigator.storage.persisted()),
  ask: () => tell(() => navigator.storage.persist()),
};

async function tell(isPersistent: () => Promise<boolean>): Promise<StorageHealth> {
  try {
    await set(PROBE, { version: 1 }, deskStore);
  } catch (error) {
    return toRefusal(error);
  }
  try {
    if (await isPersistent()) return { kind: 'persistent' };
  } catch {
    // A browser without the Storage API, or a page without a secure address: it promises nothing.
  }
  return { kind: 'may be cleared', sentence: explainClearing(navigator.userAgent) };
}

/**
 * Safari clears what a page wrote by script after seven days of use without a visit, unless it stands on the home
 * screen or in the Dock (WebKit's tracking prevention); others clear when the disk is full.
 */
function explainClearing(userAgent: string): string {
  const isSafari = /Safari\//.test(userAgent) && !/Chrom(e|ium)\/|Android/.test(userAgent);
  return isSafari
    ? 'Safari clears presets after seven days without a visit. Add this page to the Dock or the home screen, or keep a backup.'
    : 'This browser may clear presets when the disk is full or a private window closes.';
}

export const keepingStore: KeepingStore = {
  async read() {
    try {
      const checked = v.safeParse(stored, await get<unknown>(KEY, deskStore));
      if (!checked.success) return {};
      const { version: _version, ...record } = checked.output;
      return record;
    } catch {
      // The keeper says that this browser refuses.
      return {};
    }
  },
  async keep(record) {
    try {
      await putUnlessNewer(KEY, { version: 1, ...record });
    } catch {
      // As above.
    }
  },
};
