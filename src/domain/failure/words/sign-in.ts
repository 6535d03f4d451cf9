// Words for a sign-in: nobody has signed in, it has ended, or the login gave something that cannot be used.
import type { CallSubject, Explanation } from '../explanation.ts';
import type { Operation } from '../operation.ts';
import type { NetworkFailure } from '../sent-failures.ts';
import type { SignInFailure, SignInProblem } from '../sign-in-failure.ts';
import type { NoRoleFailure, SignedOutFailure } from '../unsent-failures.ts';
import { toWhatRan } from '../what-ran.ts';
import { NOT_SENT } from './not-awaited.ts';
import { AGAIN_SOON, TELL_OWNER } from './words.ts';

type SignInWords = Pick<Explanation, 'title' | 'happened' | 'next' | 'who'>;

export function explainSignedOut(failure: SignedOutFailure, subject: CallSubject): Explanation {
  const words: SignInWords = failure.hasEnded
    ? {
        title: 'Your sign-in has ended',
        happened: `A sign-in lasts for a limited time. Until you sign in again, ${subject.environmentName} gives no access, so the call was not sent.`,
        next: ['Sign in again: what you typed stays.'],
        who: 'you',
      }
    : {
        title: 'Nobody is signed in',
        happened: `${subject.environmentName} asks you to sign in, so the call was not sent.`,
        next: ['Sign in, then try again.'],
        who: 'you',
      };
  return { ...words, ...toWhatRan('Invoke', subject, NOT_SENT) };
}

export function explainNoRole(failure: NoRoleFailure, subject: CallSubject): Explanation {
  return {
    title: 'Which role do you want to use?',
    ...toWhatRan(failure.operation, subject, NOT_SENT),
    happened: `You may work in several roles on ${subject.environmentName}, and none of them is the usual one.`,
    next: ['Choose a role, then try again.'],
    who: 'you',
  };
}

export function explainSignIn(failure: SignInFailure, subject: CallSubject): Explanation {
  const { raw, operation, problem } = failure;
  const words = WORDS[problem];
  return {
    ...words,
    ...toWhatRan(operation, subject, NOT_SENT),
    happened: raw === '' ? words.happened : `${words.happened} ${quote(raw, problem)}`,
  };
}

/** A login that refuses may look like a lost connection, where its refusal lacks the CORS header (aws-facts §5). */
export function explainLoginLost(failure: NetworkFailure, subject: CallSubject): Explanation {
  return {
    title: failure.online ? 'The login did not answer' : 'The connection was lost',
    ...toWhatRan(failure.operation, subject, NOT_SENT),
    happened: 'The login could not be reached, or this page was not allowed to read its answer.',
    next: ['Check the connection.', 'Try again, or sign in again.'],
    who: 'you',
  };
}

export function isLogin(operation: Operation): boolean {
  return operation === 'SignIn' || operation === 'RenewSignIn';
}

/** The provider's own code and sentence are foreign text; the sentence ends with one full stop. */
function quote(raw: string, problem: SignInProblem): string {
  const isTheirs = problem === 'refused' || problem === 'not taken';
  const text = raw.trim().replace(/\.+$/, '').slice(0, 300);
  return `${isTheirs ? 'In its own words' : 'In detail'}: “${text}”.`;
}

const AGAIN = 'Sign in again.';

const WORDS: Readonly<Record<SignInProblem, SignInWords>> = {
  refused: {
    title: 'The login said no',
    happened: 'The login sent you back without signing you in.',
    next: [AGAIN, TELL_OWNER],
    who: 'you',
  },
  'not ours': {
    title: 'That sign-in was not begun here',
    happened:
      'The answer of the login does not belong to a sign-in that this tab has begun, so nothing was taken from it.',
    next: [AGAIN],
    who: 'you',
  },
  'not taken': {
    title: 'The login did not accept the sign-in',
    happened: 'What the login had given was used already, is too old, or was withdrawn.',
    next: [AGAIN, 'If it stays so, send these details to the owner of this desk.'],
    who: 'you',
  },
  'bad proof': {
    title: 'The sign-in could not be trusted',
    happened: 'What the login gave as proof is not what was asked for, so it was thrown away.',
    next: [AGAIN, TELL_OWNER],
    who: 'owner',
  },
  clock: {
    title: 'This computer’s clock does not fit the login’s',
    happened:
      'By this computer’s clock the proof that you signed in has ended already, or begins later.',
    next: ['Set this computer’s date, time and time zone right.', AGAIN],
    who: 'you',
  },
  unreadable: {
    title: 'The login did not answer as it should',
    happened: 'The login is in trouble, or something on the way answered in its place.',
    next: [AGAIN_SOON, 'If it stays so, send these details to the owner of this desk.'],
    who: 'you',
  },
};
