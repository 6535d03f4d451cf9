// Words for NotAuthorizedException of Cognito, told apart by its message (aws-facts §4.7).
import { TELL_OWNER, type ToWords, type Words } from './words.ts';

interface LoginWords {
  readonly pattern: RegExp;
  readonly words: Words | ToWords;
}

const SIGN_IN_AGAIN = 'Sign out and sign in again.';

/** The first whose pattern fits the message. */
export const NOT_AUTHORIZED_WORDS: readonly LoginWords[] = [
  {
    pattern: /unauthenticated access is not supported/i,
    words: (_failure, subject) => ({
      title: 'Guests are not let in here',
      happened: `The identity pool of ${subject.environmentName} gives access only to people who have signed in.`,
      next: [
        'Sign in, if this environment has a sign-in.',
        `If it has none, ask the owner of this desk to add one, or to allow guest access in the identity pool “${subject.identityPoolId}”.`,
      ],
      who: 'owner',
    }),
  },
  {
    pattern: /token (is |has )?expired/i,
    words: {
      title: 'Your sign-in has run out',
      happened: 'The proof that you signed in is valid for a limited time, and that time is over.',
      next: ['Sign in again.'],
      who: 'you',
    },
  },
  {
    pattern: /couldn['’]?t verify signed token|signature/i,
    words: {
      title: 'Your sign-in could not be checked',
      happened: 'AWS could not confirm who issued the proof that you signed in.',
      next: [
        SIGN_IN_AGAIN,
        'If it stays so, ask the owner of this desk to check the issuer of the sign-in.',
      ],
      who: 'owner',
    },
  },
  {
    pattern: /issuer doesn['’]?t match/i,
    words: {
      title: 'The sign-in does not fit the identity pool',
      happened: 'You signed in at one place, and the identity pool was told of another.',
      next: ['Ask the owner of this desk to check the issuer of the sign-in.'],
      who: 'owner',
    },
  },
  {
    pattern: /missing a required claim/i,
    words: {
      title: 'The sign-in gave the wrong kind of proof',
      happened:
        'The identity pool needs an ID token, and what it got lacks something that one has.',
      next: [SIGN_IN_AGAIN, TELL_OWNER],
      who: 'owner',
      quotes: true,
    },
  },
  {
    pattern: /not from a supported provider/i,
    words: (_failure, subject) => ({
      title: 'The identity pool does not know this sign-in',
      happened: `The identity pool of ${subject.environmentName} was not told to trust the place where you signed in.`,
      next: [
        `Ask the owner of this desk to add the user pool and its app client to the identity pool “${subject.identityPoolId}”.`,
      ],
      who: 'owner',
    }),
  },
  {
    pattern: /logins don['’]?t match/i,
    words: {
      title: 'Your saved identity belongs to another sign-in',
      happened:
        'The identity that this page kept does not belong to the account that you signed in with.',
      next: [SIGN_IN_AGAIN, 'If it stays so, reload the page.'],
      who: 'you',
    },
  },
  {
    pattern: /access to identity .* is forbidden/i,
    words: {
      title: 'Your saved identity needs a sign-in',
      happened: 'The identity that this page kept belongs to somebody who had signed in.',
      next: ['Sign in.', 'To go on as a guest, sign out and reload the page.'],
      who: 'you',
    },
  },
  {
    pattern:
      /invalid login token|not a valid openid|logged out|revoked|user (does not exist|is disabled)/i,
    words: {
      title: 'Your sign-in was not accepted',
      happened: 'The identity pool did not accept the proof that you signed in.',
      next: [SIGN_IN_AGAIN, TELL_OWNER],
      who: 'you',
      quotes: true,
    },
  },
];
