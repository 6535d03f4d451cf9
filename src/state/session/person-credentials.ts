// A signed-in person's way into the pool: the ID token in `Logins`, and the role that was chosen.
import type { Environment, SignIn } from '../../domain/config/config.ts';
import type { Answer } from '../../domain/failure/failure.ts';
import { isIdentityGone, isLoginExpired } from '../../domain/failure/identity-gone.ts';
import type { Issued, Login, PoolPlace } from '../../domain/session/identity-service.ts';
import { decideRole } from '../../domain/session/person.ts';
import { type SignInTokens, toProviderName } from '../../domain/session/sign-in-service.ts';
import type { Held } from './credential-keeper.ts';
import { type PoolPorts, toHeld, toPoolPlace } from './pool-ports.ts';
import type { SignInState } from './sign-in.ts';

export interface PersonSources extends PoolPorts {
  readonly environment: Environment;
  readonly place: SignIn;
  readonly signIn: SignInState;
  readonly chosenRole: () => string | undefined;
}

/** The identity ids are kept in memory, each for one person: whoever comes next has another. */
export function createPersonFetch(sources: PersonSources): () => Promise<Answer<Held>> {
  const { signIn, environment, clock } = sources;
  const identityIds = new Map<string, string>();

  async function fetchWith(tokens: SignInTokens): Promise<Answer<Issued>> {
    const { person } = tokens;
    const role = decideRole(person, sources.chosenRole(), environment.roleArn);
    if (role.kind === 'to be chosen') {
      const operation = 'GetCredentialsForIdentity';
      return { ok: false, failure: { kind: 'no role', operation } };
    }
    const pool = toPoolPlace(environment, role.kind === 'asked for' ? role.roleArn : undefined);
    const login = { provider: toProviderName(sources.place), idToken: tokens.idToken };
    const answer = await fetchForLogin(sources, pool, login, identityIds.get(person.subject));
    // It may be another id than the one that was asked for, when identities were merged.
    if (answer.ok) identityIds.set(person.subject, answer.value.identityId);
    return answer;
  }

  return async () => {
    const tokens = await signIn.tokens();
    if (!tokens.ok) return tokens;
    let answer = await fetchWith(tokens.value);
    if (!answer.ok && isLoginExpired(answer.failure)) {
      const fresh = await signIn.tokensAfter(tokens.value);
      if (!fresh.ok) return fresh;
      answer = await fetchWith(fresh.value);
    }
    return answer.ok ? { ok: true, value: toHeld(answer.value, clock) } : answer;
  };
}

async function fetchForLogin(
  { identities }: PoolPorts,
  pool: PoolPlace,
  login: Login,
  known: string | undefined,
): Promise<Answer<Issued>> {
  if (known !== undefined) {
    const answer = await identities.getCredentials(pool, known, login);
    if (answer.ok || !isIdentityGone(answer.failure)) return answer;
  }
  const asked = await identities.getId(pool, login);
  return asked.ok ? identities.getCredentials(pool, asked.value, login) : asked;
}
