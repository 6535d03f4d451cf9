// The guest's identity id in IndexedDB: it is no secret, and re-using it keeps the pool from filling up.
import { del, get, set } from 'idb-keyval';
import * as v from 'valibot';
import type { IdentityStore } from '../../domain/session/identity-service.ts';

const stored = v.object({ version: v.literal(1), identityId: v.pipe(v.string(), v.nonEmpty()) });

/**
 * A browser may refuse storage (private windows, a full disk). Then a new identity is asked for at each visit,
 * and `onTrouble` hears of it.
 */
export function createIdentityStore(onTrouble: (error: unknown) => void): IdentityStore {
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      onTrouble(error);
      return undefined;
    }
  };
  return {
    async read(identityPoolId) {
      const value = await attempt(() => get<unknown>(toKey(identityPoolId)));
      const checked = v.safeParse(stored, value);
      return checked.success ? checked.output.identityId : undefined;
    },
    async write(identityPoolId, identityId) {
      await attempt(() => set(toKey(identityPoolId), { version: 1, identityId }));
    },
    async forget(identityPoolId) {
      await attempt(() => del(toKey(identityPoolId)));
    },
  };
}

function toKey(identityPoolId: string): string {
  return `guest-identity/${identityPoolId}`;
}
