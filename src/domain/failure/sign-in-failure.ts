// A failure to sign in, or to stay signed in.

/** What can be wrong with what a login sent back. */
export type SignInProblem =
  /** The login said no, or the person did. */
  | 'refused'
  /** It was not begun in this tab, or it has been used already. */
  | 'not ours'
  /** The code or the refresh token was not taken. */
  | 'not taken'
  /** The ID token is for another app, another moment, or not made as it must be. */
  | 'bad proof'
  /** The ID token's times do not fit this computer's clock. */
  | 'clock'
  /** Not what a login answers. */
  | 'unreadable';

export interface SignInFailure {
  readonly kind: 'sign-in';
  readonly operation: 'SignIn' | 'RenewSignIn';
  readonly problem: SignInProblem;
  /** The login's own error code and sentence, or what was found wrong; never a token. */
  readonly raw: string;
}
