// What the provider remembers: login sessions, codes, grants, refresh tokens. In memory, one store a sandbox.
import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = 'Session' | 'RefreshToken';

export interface TokenStore {
  /** The library asks for one adapter a sort of thing. */
  createAdapter(kind: string): Adapter;
  /** As if none had ever been given out. */
  forget(kind: Kept): void;
}

type Things = Map<string, AdapterPayload>;

/** The library looks at the ends itself; nothing is cleared away before the sandbox stops. */
export function createTokenStore(): TokenStore {
  const kinds = new Map<string, Things>();
  const toThings = (kind: string): Things => {
    const things = kinds.get(kind) ?? new Map();
    kinds.set(kind, things);
    return things;
  };
  return {
    createAdapter: (kind) => createAdapter(toThings(kind)),
    forget: (kind) => toThings(kind).clear(),
  };
}

function createAdapter(things: Things): Adapter {
  const findBy = async (isIt: (thing: AdapterPayload) => boolean) =>
    [...things.values()].find(isIt);
  return {
    async upsert(id, payload) {
      things.set(id, payload);
    },
    find: async (id) => things.get(id),
    findByUid: (uid) => findBy((thing) => thing.uid === uid),
    findByUserCode: (userCode) => findBy((thing) => thing.userCode === userCode),
    async consume(id) {
      const thing = things.get(id);
      if (thing !== undefined)
        things.set(id, { ...thing, consumed: Math.floor(Date.now() / 1000) });
    },
    async destroy(id) {
      things.delete(id);
    },
    async revokeByGrantId(grantId) {
      for (const [id, thing] of things) if (thing.grantId === grantId) things.delete(id);
    },
  };
}
