// What keeps a session: the identity pool, and where an environment has a sign-in what signs in. A part of `main.tsx`,
// loaded once the page stands.
import type { createEntrances, SignInWorld } from './main-sign-in.ts';
import { createIdentityService } from './platform/aws/cognito-identities.ts';
import { identityIds } from './platform/storage/identity-ids.ts';
import { createGuestSession } from './state/session/guest-session.ts';
import type { PoolPorts } from './state/session/pool-ports.ts';
import type { OpenSession } from './state/session/session.ts';

export type SessionWorld = Omit<SignInWorld, keyof PoolPorts> & Pick<PoolPorts, 'clock'>;

export function createSessionOpener(world: SessionWorld): OpenSession {
  const ports: SignInWorld = {
    ...world,
    identities: createIdentityService(world.isOnline),
    identityStore: identityIds,
  };
  let entrances: ReturnType<typeof createEntrances> | undefined;
  return async (environment, shown) => {
    if (environment.signIn === undefined) return createGuestSession(environment, shown, ports);
    const part = await import('./main-sign-in.ts');
    entrances ??= part.createEntrances(ports);
    return entrances(environment, shown);
  };
}
