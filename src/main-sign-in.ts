// What only environments with a sign-in need. A part of `main.tsx`, loaded where there is one.
import type { Environment } from './domain/config/config.ts';
import type { Callback } from './platform/sign-in/callback.ts';
import { toClientKey } from './platform/sign-in/pending-sign-in.ts';
import { createSignInService } from './platform/sign-in/sign-in-service.ts';
import type { CredentialSource } from './state/session/credential-source.ts';
import { openEntrance } from './state/session/entrance.ts';
import type { PoolPorts } from './state/session/pool-ports.ts';
import type { Shown } from './state/session/shown.ts';
import { createSignIn, type SignInState } from './state/session/sign-in.ts';

export interface SignInWorld extends PoolPorts {
  readonly isOnline: () => boolean;
  readonly callback: Callback | undefined;
  readonly beforeLeaving: () => Promise<void>;
}

/** One service and one sign-in a provider, however many environments name it. */
export function createEntrances(world: SignInWorld) {
  const signIns = createSignInService(world.callback, world.isOnline);
  const known = new Map<string, SignInState>();
  return (environment: Environment, shown: Shown): CredentialSource => {
    const place = environment.signIn;
    if (place === undefined) throw new Error(`${environment.id} has no sign-in.`);
    const key = toClientKey(place);
    const signIn = known.get(key) ?? createSignIn(place, environment.id, { ...world, signIns });
    known.set(key, signIn);
    return openEntrance({ ...world, environment, place, signIn }, shown);
  };
}
