// The identity pools. Two a region: one for guests, and one that the user pool is attached to.
import { randomUUID } from 'node:crypto';

export interface IdentityPool {
  readonly id: string;
  readonly region: string;
  readonly allowsGuests: boolean;
  readonly hasSignIn: boolean;
}

export interface IdentityPools {
  /** The id of a region's guest pool; made when first asked for. */
  idIn(region: string): string;
  /** The same for the pool that people sign in to. */
  signInIdIn(region: string): string;
  find(identityPoolId: string): IdentityPool | undefined;
}

export interface PoolSettings {
  readonly guestAccess: boolean;
  readonly signInPoolGuests: boolean;
}

export function createIdentityPools(settings: PoolSettings): IdentityPools {
  const pools: IdentityPool[] = [];
  const idOf = (region: string, hasSignIn: boolean): string => {
    const known = pools.find((pool) => pool.region === region && pool.hasSignIn === hasSignIn);
    if (known !== undefined) return known.id;
    // A new id each start: it is also what keeps other pages open in the same browser from
    // getting credentials here and running a developer's own handlers.
    const id = `${region}:${randomUUID()}`;
    const allowsGuests = hasSignIn ? settings.signInPoolGuests : settings.guestAccess;
    pools.push({ id, region, allowsGuests, hasSignIn });
    return id;
  };
  return {
    idIn: (region) => idOf(region, false),
    signInIdIn: (region) => idOf(region, true),
    find: (identityPoolId) => pools.find(({ id }) => id === identityPoolId),
  };
}
