// Words for Cognito identity pools, which give the page its temporary access.
import { isIdentityGone } from '../identity-gone.ts';
import { NOT_AUTHORIZED_WORDS } from './login.ts';
import { THROTTLE_WORDS } from './throttle.ts';
import { AGAIN_SOON, TELL_OWNER, type ToWords, type Words, type WordsTable } from './words.ts';

const toNotAuthorized: ToWords = (failure, subject) => {
  const found = NOT_AUTHORIZED_WORDS.find(({ pattern }) => pattern.test(failure.message));
  if (found !== undefined) {
    return typeof found.words === 'function' ? found.words(failure, subject) : found.words;
  }
  return {
    title: 'The identity pool gave no access',
    happened: `The identity pool of ${subject.environmentName} refused to give access. It may have no role for you, or may not give the role that this environment asks for.`,
    next: ['Sign in, or sign out and in again.', TELL_OWNER],
    who: 'owner',
    quotes: true,
  };
};

const toNotFound: ToWords = (failure, subject) =>
  isIdentityGone(failure)
    ? {
        title: 'Your saved identity no longer exists',
        happened: 'The identity that this browser kept from an earlier visit was deleted in AWS.',
        next: ['Try again: the page asks for a new one.', 'If it stays so, reload the page.'],
        who: 'you',
      }
    : {
        title: 'The identity pool was not found',
        happened: `There is no identity pool “${subject.identityPoolId}” in ${subject.region}.`,
        next: [
          `Ask the owner of this desk to check the identity pool of ${subject.environmentName}: its id begins with its region.`,
        ],
        who: 'owner',
      };

const toMisconfigured: ToWords = (_failure, subject) => ({
  title: 'The identity pool is not set up fully',
  happened: `The identity pool of ${subject.environmentName} has no role to give you, or may not give the role that it has.`,
  next: [
    'Ask the owner of this desk to choose a role for guests and for signed-in people in the identity pool.',
    `The role’s trust policy must allow sts:AssumeRoleWithWebIdentity to cognito-identity.amazonaws.com for “${subject.identityPoolId}”.`,
  ],
  who: 'owner',
});

const toInvalid: ToWords = (_failure, subject) => ({
  title: 'AWS did not accept the identity pool’s settings',
  happened: `A value that was sent to the identity pool of ${subject.environmentName} is not valid.`,
  next: [
    `Ask the owner of this desk to check the identity pool id (“${subject.identityPoolId}”), the sign-in and the role of this environment.`,
  ],
  who: 'owner',
  quotes: true,
});

const awsTrouble: Words = {
  title: 'AWS’s sign-in service had a problem',
  happened: 'The service that gives this page its access (Cognito) failed on its side.',
  next: [AGAIN_SOON, 'If it stays so, look at the AWS Health Dashboard.'],
  who: 'aws',
};

/** Errors of GetId and GetCredentialsForIdentity (aws-facts §4.7). None of these calls can run a function. */
export const COGNITO_WORDS: WordsTable = {
  ...THROTTLE_WORDS,
  NotAuthorizedException: toNotAuthorized,
  ResourceNotFoundException: toNotFound,
  InvalidIdentityPoolConfigurationException: toMisconfigured,
  InvalidParameterException: toInvalid,
  ValidationException: toInvalid,
  InternalErrorException: awsTrouble,
  InternalFailure: awsTrouble,
  TooManyRequestsException: {
    title: 'Too many people ask for access at once',
    happened:
      'The service that gives this page its access (Cognito) takes only so many calls a second.',
    next: ['Wait some seconds, then try again.'],
    who: 'you',
  },
  LimitExceededException: {
    title: 'A limit of the AWS account is reached',
    happened:
      'The identity pool cannot take more identities, because a limit of the account is reached.',
    next: [TELL_OWNER],
    who: 'owner',
    quotes: true,
  },
  ResourceConflictException: {
    title: 'This sign-in belongs to another identity',
    happened:
      'The account that you signed in with is already linked to another identity in this pool.',
    next: ['Sign out, reload the page and sign in again.', TELL_OWNER],
    who: 'you',
  },
  ExternalServiceException: {
    title: 'The sign-in provider did not answer',
    happened: 'AWS asked the service that you signed in with, and it did not answer well.',
    next: [AGAIN_SOON, TELL_OWNER],
    who: 'aws',
    quotes: true,
  },
};
