// A guest's way into the pool: with the identity that this browser keeps.
import type { Environment } from '../../domain/config/config.ts';
import type { Answer } from '../../domain/failure/failure.ts';
import { isIdentityGone } from '../../domain/failure/identity-gone.ts';
import type { PoolPlace } from '../../domain/session/identity-service.ts';
import { type CredentialKeeper, createCredentialKeeper, type Held } from './credential-keeper.ts';
import { type PoolPorts, toHeld, toPoolPlace } from './pool-ports.ts';
import type { Shown } from './shown.ts';

export function createGuestSession(
  environment: Environment,
  shown: Shown,
  ports: PoolPorts,
): CredentialKeeper {
  const place = toPoolPlace(environment, environment.roleArn);
  return createCredentialKeeper(() => fetchAsGuest(place, ports), shown, ports.clock);
}

/** With the identity that is kept; when Cognito says that it is gone, with a new one that takes its place. */
export async function fetchAsGuest(place: PoolPlace, ports: PoolPorts): Promise<Answer<Held>> {
  const kept = await ports.identityStore.read(place.identityPoolId);
  if (kept !== undefined) {
    const answer = await fetchForIdentity(place, kept, ports);
    if (answer.ok || !isIdentityGone(answer.failure)) return answer;
  }
  const asked = await ports.identities.getId(place);
  return asked.ok ? fetchForIdentity(place, asked.value, ports) : asked;
}

async function fetchForIdentity(
  place: PoolPlace,
  identityId: string,
  { identities, identityStore, clock }: PoolPorts,
): Promise<Answer<Held>> {
  const answer = await identities.getCredentials(place, identityId);
  if (!answer.ok) return answer;
  const refused = await identityStore.write(place.identityPoolId, answer.value.identityId);
  return {
    ok: true,
    value: { ...toHeld(answer.value, clock), storageTrouble: refused?.sentence },
  };
}
