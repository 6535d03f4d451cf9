// The guest's identity id in IndexedDB: it is no secret, and re-using it keeps the pool from filling up.
import { get, set } from 'idb-keyval';
import * as v from 'valibot';
import type { IdentityStore } from '../../domain/session/identity-service.ts';

const stored = v.object({
  version: v.literal(1),
  identityId: v.pipe(
    v.string(),
    v.check((id) => id !== ''),
  ),
});
const newer = v.object({
  version: v.pipe(
    v.number(),
    v.check((version) => version >= 2),
  ),
});
const NEWER =
  'A newer version of this page keeps the guest’s identity in this browser; it is left as it is. Invoking works all the same.';

export const identityIds: IdentityStore = {
  async read(identityPoolId) {
    try {
      const checked = v.safeParse(stored, await get<unknown>(toKey(identityPoolId)));
      return checked.success ? checked.output.identityId : undefined;
    } catch {
      // What cannot be read cannot be written either, and the writing says so.
      return undefined;
    }
  },
  async write(identityPoolId, identityId) {
    try {
      if (v.is(newer, await get<unknown>(toKey(identityPoolId)))) {
        return { kind: 'refused', sentence: NEWER };
      }
      await set(toKey(identityPoolId), { version: 1, identityId });
      return undefined;
    } catch (error) {
      const sentence = `This browser refuses to keep anything for this page (${String(error)}). Invoking works all the same.`;
      return { kind: 'refused', sentence };
    }
  },
};

function toKey(identityPoolId: string): string {
  return `guest-identity/${identityPoolId}`;
}
