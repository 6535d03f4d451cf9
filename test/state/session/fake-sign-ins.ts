// A place to sign in at, as the tests of signing in need it.
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type { SignInProblem } from '../../../src/domain/failure/sign-in-failure.ts';
import type { SignInService, SignInTokens } from '../../../src/domain/session/sign-in-service.ts';
import { HOUR_MS, ok } from '../fakes.ts';

export interface FakeSignIns extends SignInService {
  /** What was asked for, in order. */
  readonly calls: string[];
  readonly revoked: string[];
  /** The answers of the next window and the next renewals. */
  beside: Promise<Answer<SignInTokens> | undefined>;
  renewed: () => Promise<Answer<SignInTokens>>;
  finished: Promise<Answer<SignInTokens>> | undefined;
  wasSignedIn: boolean;
  signOutElsewhere(): void;
  /** The browser's Back, after the page was left. */
  comeBack(): void;
}

export function toTokens(name: string, endsAt: number, subject = name): SignInTokens {
  const person = { subject, name, roles: [] };
  return { idToken: `id of ${name}`, refreshToken: `refresh of ${name}`, endsAt, person };
}

export function toRefusal(problem: SignInProblem): Answer<never> {
  const failure = { kind: 'sign-in', operation: 'RenewSignIn', problem, raw: '' } as const;
  return { ok: false, failure };
}

export function createFakeSignIns(now: () => number): FakeSignIns {
  const elsewhere: (() => void)[] = [];
  const back: (() => void)[] = [];
  const fake: FakeSignIns = {
    calls: [],
    revoked: [],
    beside: Promise.resolve(undefined),
    renewed: async () => ok(toTokens(`renewed ${fake.calls.length}`, now() + HOUR_MS, 'erika')),
    finished: undefined,
    wasSignedIn: false,
    signOutElsewhere: () => {
      for (const tell of elsewhere) tell();
    },
    comeBack: () => {
      for (const tell of back) tell();
    },
    async leave(_signIn, environmentId) {
      fake.calls.push(`leave for ${environmentId}`);
      return ok('leaving');
    },
    signInBeside(_signIn, signal) {
      fake.calls.push('sign in beside');
      const givenUp = new Promise<undefined>((resolve) => {
        signal.addEventListener('abort', () => resolve(undefined));
      });
      return Promise.race([fake.beside, givenUp]);
    },
    finish: () => fake.finished,
    renew(_signIn, { refreshToken }) {
      fake.calls.push(`renew with ${refreshToken}`);
      return fake.renewed();
    },
    async signOut(_signIn, { refreshToken }) {
      fake.calls.push(`sign out ${refreshToken}`);
    },
    async revoke(_signIn, { refreshToken = '' }) {
      fake.revoked.push(refreshToken);
    },
    onSignedOutElsewhere(_signIn, listener) {
      elsewhere.push(listener);
      return () => undefined;
    },
    onShownAgain(listener) {
      back.push(listener);
      return () => undefined;
    },
    takeWasSignedIn: () => fake.wasSignedIn,
  };
  return fake;
}
