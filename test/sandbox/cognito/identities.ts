// The identities that the pools have given out: guests, and people by the login that they came with.
import { randomUUID } from 'node:crypto';
import type { IdentityPool } from './identity-pool.ts';

export interface Identity {
  readonly id: string;
  readonly pool: IdentityPool;
  /** Who it is, as the provider names them. Undefined: a guest. */
  readonly sub: string | undefined;
}

export interface Identities {
  addGuest(pool: IdentityPool): Identity;
  /** The same person has the same identity in a pool. */
  findOrAddPerson(pool: IdentityPool, sub: string): Identity;
  /** By its id, or by the id of an identity that was merged into it. */
  find(identityId: string): Identity | undefined;
  /** A guest signs in: the identity becomes the person's, or merges into the one that the person has. */
  signIn(guest: Identity, sub: string): Identity;
  /** Each person's identity is merged into a new one, as when an app links two logins. */
  mergeAll(): void;
  forgetAll(): void;
}

export function createIdentities(): Identities {
  /** Under its own id, and under those of identities that were merged into it. */
  const byId = new Map<string, Identity>();
  const add = (pool: IdentityPool, sub: string | undefined): Identity => {
    const identity = { id: `${pool.region}:${randomUUID()}`, pool, sub };
    byId.set(identity.id, identity);
    return identity;
  };
  const findPerson = (pool: IdentityPool, sub: string) =>
    [...byId.values()].find((one) => one.pool === pool && one.sub === sub);
  return {
    addGuest: (pool) => add(pool, undefined),
    findOrAddPerson: (pool, sub) => findPerson(pool, sub) ?? add(pool, sub),
    find: (identityId) => byId.get(identityId),
    signIn(guest, sub) {
      const person = findPerson(guest.pool, sub) ?? { ...guest, sub };
      byId.set(guest.id, person);
      return person;
    },
    mergeAll() {
      const merged = new Map<string, Identity>();
      for (const [id, identity] of [...byId]) {
        if (identity.sub === undefined) continue;
        const into = merged.get(identity.id) ?? add(identity.pool, identity.sub);
        merged.set(identity.id, into);
        byId.set(id, into);
      }
    },
    forgetAll: () => byId.clear(),
  };
}
