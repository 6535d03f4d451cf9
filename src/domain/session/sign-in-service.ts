// Port: the place where people sign in, an OpenID provider.
import type { SignIn } from '../config/config.ts';
import type { Answer } from '../failure/failure.ts';
import type { Person } from './person.ts';

/** What a sign-in gives. It lives in memory only: never stored, shown, logged or exported. */
export interface SignInTokens {
  readonly idToken: string;
  readonly refreshToken?: string;
  /** Epoch milliseconds by the provider's clock at which the ID token ends. */
  readonly endsAt: number;
  readonly person: Person;
}

export interface SignInService {
  /** Goes to the login, which sends the person back to this page; without a prompt where its own session lasts. */
  leave(signIn: SignIn, environmentId: string): Promise<Answer<'leaving'>>;
  /**
   * The same in a window of its own, so that this page stays as it is. Undefined: the browser opened none, or the
   * waiting was called off.
   */
  signInBeside(signIn: SignIn, signal: AbortSignal): Promise<Answer<SignInTokens> | undefined>;
  /**
   * What the login sent this page back with, once; undefined when it was not called by a login. It is taken out of the
   * address before anything else runs.
   */
  finish(signIn: SignIn, environmentId: string): Promise<Answer<SignInTokens>> | undefined;
  /** With the refresh token, which may be another one afterwards. */
  renew(signIn: SignIn, tokens: SignInTokens): Promise<Answer<SignInTokens>>;
  /** Revokes the refresh token and ends the login's own session, which leaves the page. */
  signOut(signIn: SignIn, tokens: SignInTokens): Promise<void>;
  /** Revokes only: somebody has signed out in another tab. */
  revoke(signIn: SignIn, tokens: SignInTokens): Promise<void>;
  /** Called when somebody signs out of this provider in another tab; the answer ends it. */
  onSignedOutElsewhere(signIn: SignIn, listener: () => void): () => void;
  /** Called when somebody comes back, by the browser's Back, to this very page after it was left; the answer ends it. */
  onShownAgain(listener: () => void): () => void;
  /** Whether this tab was signed in there before it was reloaded. Asked once: a second answer is false. */
  takeWasSignedIn(signIn: SignIn): boolean;
}

/** The key of a login in `Logins`: the issuer without its scheme (aws-facts §4.7). */
export function toProviderName({ issuer }: SignIn): string {
  return issuer.replace(/^https?:\/\//, '');
}
