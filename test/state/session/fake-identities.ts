// Cognito and the browser's storage, as the session's tests need them.
import type { Answer, Failure } from '../../../src/domain/failure/failure.ts';
import type {
  IdentityService,
  IdentityStore,
  Issued,
  PoolPlace,
} from '../../../src/domain/session/identity-service.ts';
import { createGuestSession } from '../../../src/state/session/guest-session.ts';
import { createSession, type Session } from '../../../src/state/session/session.ts';
import { readEnvironment } from '../../domain/config/samples.ts';
import { createFakeClock, type FakeClock, HOUR_MS, ok, toCredentials } from '../fakes.ts';

export interface GivenSession {
  readonly session: Session;
  readonly clock: FakeClock;
  /** `GetId` and `GetCredentialsForIdentity ID`, in order. */
  readonly calls: string[];
  readonly places: PoolPlace[];
  readonly kept: Map<string, string>;
  /** What Cognito says to the next calls; undefined and after the last, it gives what is asked for. */
  readonly failures: (Failure | undefined)[];
  issue: (identityId: string) => Issued;
  refusal: string | undefined;
  /** Awaited before each answer of Cognito. */
  gate: Promise<void>;
}

export function giveSession(environment: object = {}): GivenSession {
  const clock = createFakeClock();
  const given = {
    clock,
    calls: [] as string[],
    places: [] as PoolPlace[],
    kept: new Map<string, string>(),
    failures: [] as (Failure | undefined)[],
    refusal: undefined,
    gate: Promise.resolve(),
    issue: (identityId: string): Issued => ({
      credentials: toCredentials(`${given.calls.length}`, clock.now() + HOUR_MS),
      identityId,
      clockOffsetMs: 0,
    }),
  } as unknown as GivenSession;
  const ports = { clock, identities: toService(given), identityStore: toStore(given) };
  return Object.assign(given, {
    session: createSession(readEnvironment(environment), async (place, shown) =>
      createGuestSession(place, shown, ports),
    ),
  });
}

function toService(given: GivenSession): IdentityService {
  const answer = async <T>(call: string, place: PoolPlace, value: () => T): Promise<Answer<T>> => {
    given.calls.push(call);
    given.places.push(place);
    await given.gate;
    const failure = given.failures.shift();
    return failure === undefined ? ok(value()) : { ok: false, failure };
  };
  return {
    getId: (place) => answer('GetId', place, () => `new-${given.calls.length}`),
    getCredentials: (place, id) =>
      answer(`GetCredentialsForIdentity ${id}`, place, () => given.issue(id)),
  };
}

function toStore(given: GivenSession): IdentityStore {
  return {
    read: async (pool) => given.kept.get(pool),
    async write(pool, id) {
      if (given.refusal !== undefined) return { kind: 'refused', sentence: given.refusal };
      given.kept.set(pool, id);
      return undefined;
    },
  };
}
