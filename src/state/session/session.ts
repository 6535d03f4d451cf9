// One environment's session: who we are, and credentials for whoever asks. The code that does the work comes later.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Environment } from '../../domain/config/config.ts';
import type { Answer } from '../../domain/failure/failure.ts';
import type { Credentials, SessionStatus } from '../../domain/session/session.ts';
import type { CredentialSource, LiveCredentials } from './credential-source.ts';
import type { Entrance, Shown } from './shown.ts';

export interface Session extends CredentialSource {
  readonly status: ReadonlySignal<SessionStatus>;
  /** A sentence where the browser would not keep the identity. */
  readonly storageTrouble: ReadonlySignal<string | undefined>;
  /** Where the environment has a sign-in, once its code is here. */
  readonly entrance: ReadonlySignal<Entrance | undefined>;
}

/** Rejects where its code cannot be loaded. */
export type OpenSession = (environment: Environment, shown: Shown) => Promise<CredentialSource>;

export function createSession(environment: Environment, openSession: OpenSession): Session {
  const hasSignIn = environment.signIn !== undefined;
  const shown: Shown = {
    status: signal<SessionStatus>({ kind: hasSignIn ? 'signing in' : 'none' }),
    storageTrouble: signal<string | undefined>(undefined),
    entrance: signal<Entrance | undefined>(undefined),
  };
  let opening: Promise<CredentialSource> | undefined;
  const use = (ask: (source: CredentialSource) => Promise<Answer<LiveCredentials>>) => {
    opening ??= openSession(environment, shown);
    return opening.then(ask, (error: unknown): Answer<never> => {
      opening = undefined;
      const operation = 'GetCredentialsForIdentity';
      const failure = { kind: 'not loaded', operation, raw: String(error) } as const;
      shown.status.value = { kind: 'failed', failure };
      return { ok: false, failure };
    });
  };
  const session = {
    ...shown,
    credentials: () => use((source) => source.credentials()),
    renew: (refused: Credentials) => use((source) => source.renew(refused)),
  };
  // Somebody may just be coming back from the login.
  if (hasSignIn) void session.credentials();
  return session;
}
