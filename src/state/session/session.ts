// One environment's session: who we are, and credentials for whoever asks, fetched once for all who wait.
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Environment, toCognitoEndpoint } from '../../domain/config/config.ts';
import type { Answer } from '../../domain/failure/failure.ts';
import { isIdentityGone } from '../../domain/failure/identity-gone.ts';
import type {
  IdentityService,
  IdentityStore,
  PoolPlace,
} from '../../domain/session/identity-service.ts';
import {
  type Credentials,
  type SessionStatus,
  toRenewalTime,
} from '../../domain/session/session.ts';
import type { Clock } from '../../domain/time/clock.ts';

export interface SessionPorts {
  readonly identities: IdentityService;
  readonly identityStore: IdentityStore;
  readonly clock: Clock;
}

export interface LiveCredentials {
  readonly credentials: Credentials;
  /** Service clock minus this machine's, in ms. */
  readonly clockOffsetMs: number;
}

export interface Session {
  readonly status: ReadonlySignal<SessionStatus>;
  /** A sentence where the browser would not keep the identity. */
  readonly storageTrouble: ReadonlySignal<string | undefined>;
  /** Credentials that are good for a while yet; one request in flight however many wait. */
  credentials(): Promise<Answer<LiveCredentials>>;
  /** Fetches new ones, unless somebody has replaced `refused` already. */
  renew(refused: Credentials): Promise<Answer<LiveCredentials>>;
}

interface Held extends LiveCredentials {
  /** Epoch ms by this machine's clock. */
  readonly renewAt: number;
  readonly storageTrouble?: string | undefined;
}

export function createSession(environment: Environment, ports: SessionPorts): Session {
  const status = signal<SessionStatus>({ kind: 'none' });
  const storageTrouble = signal<string | undefined>(undefined);
  let held: Held | undefined;
  let inFlight: Promise<Answer<Held>> | undefined;

  async function fetchOnce(): Promise<Answer<Held>> {
    status.value = { kind: 'starting' };
    const answer = await fetchCredentials(toPlace(environment), ports);
    held = answer.ok ? answer.value : undefined;
    storageTrouble.value = held?.storageTrouble;
    inFlight = undefined;
    status.value = answer.ok
      ? { kind: 'ready', expiresAt: answer.value.credentials.expiresAt }
      : { kind: 'failed', failure: answer.failure };
    return answer;
  }

  function fetchShared(): Promise<Answer<Held>> {
    inFlight ??= fetchOnce();
    return inFlight;
  }

  return {
    status,
    storageTrouble,
    async credentials() {
      const isGood = held !== undefined && ports.clock.now() < held.renewAt;
      return held !== undefined && isGood ? { ok: true, value: held } : fetchShared();
    },
    async renew(refused) {
      if (held?.credentials === refused) held = undefined;
      return held === undefined ? fetchShared() : { ok: true, value: held };
    },
  };
}

function toPlace(environment: Environment): PoolPlace {
  const { identityPoolId, roleArn } = environment;
  const endpoint = toCognitoEndpoint(environment);
  return { endpoint, identityPoolId, ...(roleArn === undefined ? {} : { roleArn }) };
}

/** With the identity that is kept; when Cognito says that it is gone, with a new one that takes its place. */
async function fetchCredentials(place: PoolPlace, ports: SessionPorts): Promise<Answer<Held>> {
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
  { identities, identityStore, clock }: SessionPorts,
): Promise<Answer<Held>> {
  const answer = await identities.getCredentials(place, identityId);
  if (!answer.ok) return answer;
  const { credentials, clockOffsetMs } = answer.value;
  const refused = await identityStore.write(place.identityPoolId, answer.value.identityId);
  const gotAt = clock.now() + clockOffsetMs;
  const renewAt = toRenewalTime(gotAt, credentials.expiresAt) - clockOffsetMs;
  const storageTrouble = refused?.sentence;
  return { ok: true, value: { credentials, clockOffsetMs, renewAt, storageTrouble } };
}
