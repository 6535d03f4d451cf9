// The identity pools and the guests they know. One pool a region, all with the same settings.
import { randomUUID } from 'node:crypto';

export interface IdentityPools {
  /** The pool's id in a region; made when first asked for. */
  idIn(region: string): string;
  has(identityPoolId: string): boolean;
  createIdentity(identityPoolId: string): string;
  /** The pool that an identity belongs to. */
  poolOf(identityId: string): string | undefined;
  forgetIdentities(): void;
}

export function createIdentityPools(): IdentityPools {
  const poolIds = new Map<string, string>();
  const poolByIdentity = new Map<string, string>();
  return {
    idIn(region) {
      // A new id each start: it is also what keeps other pages open in the same browser from
      // getting credentials here and running a developer's own handlers.
      const id = poolIds.get(region) ?? `${region}:${randomUUID()}`;
      poolIds.set(region, id);
      return id;
    },
    has: (identityPoolId) => [...poolIds.values()].includes(identityPoolId),
    createIdentity(identityPoolId) {
      const identityId = `${identityPoolId.split(':')[0]}:${randomUUID()}`;
      poolByIdentity.set(identityId, identityPoolId);
      return identityId;
    },
    poolOf: (identityId) => poolByIdentity.get(identityId),
    forgetIdentities: () => poolByIdentity.clear(),
  };
}
