// What every way into an identity pool needs of the world.
import { type Environment, toCognitoEndpoint } from '../../domain/config/config.ts';
import type {
  IdentityService,
  IdentityStore,
  Issued,
  PoolPlace,
} from '../../domain/session/identity-service.ts';
import { toRenewalTime } from '../../domain/session/session.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Held } from './credential-keeper.ts';

export interface PoolPorts {
  readonly identities: IdentityService;
  readonly identityStore: IdentityStore;
  readonly clock: Clock;
}

export function toPoolPlace(environment: Environment, roleArn: string | undefined): PoolPlace {
  const { identityPoolId } = environment;
  const endpoint = toCognitoEndpoint(environment);
  return { endpoint, identityPoolId, ...(roleArn === undefined ? {} : { roleArn }) };
}

/** The service's clock says when they end; ours, when to ask again. */
export function toHeld({ credentials, clockOffsetMs }: Issued, clock: Clock): Held {
  const gotAt = clock.now() + clockOffsetMs;
  const renewAt = toRenewalTime(gotAt, credentials.expiresAt) - clockOffsetMs;
  return { credentials, clockOffsetMs, renewAt };
}
