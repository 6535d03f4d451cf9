// Checks an environment against the world: may the page call its addresses, do they answer, does the pool let us in.
import { type Environment, toCognitoEndpoint } from '../../domain/config/config.ts';
import { listOrigins } from '../../domain/config/list-origins.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Connection } from '../../domain/page/ports.ts';
import type { IdentityService, IdentityStore } from '../../domain/session/identity-service.ts';
import type { Reaching } from '../../domain/set-up/ports.ts';
import { isGuestRefused, type Trouble } from '../../domain/set-up/trouble.ts';
import type { Clock } from '../../domain/time/clock.ts';

export interface CheckPorts {
  readonly identities: IdentityService;
  readonly identityStore: Pick<IdentityStore, 'write'>;
  readonly reaching: Reaching;
  readonly connection: Connection;
  readonly clock: Clock;
}

/** An address that nobody has may swallow what is sent to it, and a browser waits for minutes. */
const PATIENCE_MS = 15_000;

/** No trouble: people can work there. Everything that is wrong is found at once. */
export async function checkEnvironment(
  environment: Environment,
  ports: CheckPorts,
): Promise<readonly Trouble[]> {
  if (!ports.connection.isOnline()) {
    return [{ kind: 'failed', failure: { kind: 'offline', operation: 'GetId' } }];
  }
  const cognito = new URL(toCognitoEndpoint(environment)).origin;
  // The very addresses that the policy has to name; Cognito's is asked for real.
  const others = listOrigins([environment]).filter((origin) => origin !== cognito);
  const limit = createLimit(ports.clock);
  const found = await Promise.all([
    Promise.race([askPool(environment, cognito, ports), limit.over.then(() => toSilent(cognito))]),
    ...others.map((origin) => probe(origin, ports.reaching, limit.signal)),
  ]);
  limit.lift();
  return joinBlocked(found.filter((trouble) => trouble !== undefined));
}

async function askPool(
  environment: Environment,
  origin: string,
  ports: CheckPorts,
): Promise<Trouble | undefined> {
  const failure = await findRefusal(environment, ports);
  if (failure === undefined) return undefined;
  if (failure.kind !== 'network') return { kind: 'failed', failure };
  // A bare network error: the browser keeps to itself whether the policy was the reason.
  const isBlocked = await ports.reaching.wasBlocked(origin);
  return isBlocked ? { kind: 'blocked', origins: [origin] } : toSilent(origin);
}

/** Guests get credentials, as they would at the first press. Where people sign in, the pool's existence is all there is to see. */
async function findRefusal(
  environment: Environment,
  { identities, identityStore }: CheckPorts,
): Promise<Failure | undefined> {
  const { identityPoolId, roleArn, signIn } = environment;
  const endpoint = toCognitoEndpoint(environment);
  const place = { endpoint, identityPoolId, ...(roleArn === undefined ? {} : { roleArn }) };
  const asked = await identities.getId(place);
  if (signIn !== undefined) {
    return asked.ok || isGuestRefused(asked.failure) ? undefined : asked.failure;
  }
  if (!asked.ok) return asked.failure;
  const issued = await identities.getCredentials(place, asked.value);
  if (!issued.ok) return issued.failure;
  // The first visit goes on with this identity, so that the check leaves none behind that nobody uses.
  await identityStore.write(identityPoolId, issued.value.identityId);
  return undefined;
}

async function probe(
  origin: string,
  reaching: Reaching,
  signal: AbortSignal,
): Promise<Trouble | undefined> {
  const reach = await reaching.reach(origin, signal);
  switch (reach) {
    case 'answers':
      return undefined;
    case 'blocked':
      return { kind: 'blocked', origins: [origin] };
    case 'silent':
      return toSilent(origin);
  }
}

function toSilent(origin: string): Trouble {
  return { kind: 'silent', origin };
}

function createLimit(clock: Clock) {
  const ending = new AbortController();
  let lift = () => {};
  const over = new Promise<void>((resolve) => {
    lift = clock.after(PATIENCE_MS, () => {
      ending.abort();
      resolve();
    });
  });
  return { signal: ending.signal, over, lift };
}

/** One policy has to change, so it is said once. */
function joinBlocked(troubles: readonly Trouble[]): readonly Trouble[] {
  const origins = troubles.flatMap((trouble) =>
    trouble.kind === 'blocked' ? trouble.origins : [],
  );
  const others = troubles.filter(({ kind }) => kind !== 'blocked');
  return origins.length === 0 ? others : [{ kind: 'blocked', origins }, ...others];
}
