// The team's catalogue as it was last seen, for a start without a network and to see what has changed.
import { get } from 'idb-keyval';
import * as v from 'valibot';
import type { CatalogueCache } from '../../domain/exchange/catalogue-source.ts';
import { deskStore, putUnlessNewer } from './desk-store.ts';

const KEY = 'catalogue';
const stored = v.object({ version: v.literal(1), latest: v.string(), looked: v.string() });

export const catalogueCache: CatalogueCache = {
  async read() {
    try {
      const checked = v.safeParse(stored, await get<unknown>(KEY, deskStore));
      return checked.success ? checked.output : undefined;
    } catch {
      // Without it the catalogue is fetched, as at the first start.
      return undefined;
    }
  },
  async keep(kept) {
    try {
      await putUnlessNewer(KEY, { version: 1, ...kept });
    } catch {
      // The team's presets are not lost by this: they are fetched at every start.
    }
  },
};
