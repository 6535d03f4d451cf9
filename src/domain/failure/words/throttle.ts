// Words for calls that came too many at a time, by AWS's `Reason`.
import { AGAIN_SOON, nameFunction, type ToWords, type Words, type WordsTable } from './words.ts';

const WAIT = 'Wait some seconds, then try again.';

const accountBusy: Words = {
  title: 'The AWS account is busy',
  happened: 'As many functions run at once in this AWS account and region as it may have.',
  next: [
    WAIT,
    'If it stays so, ask the owner of this desk to have the limit (concurrency) raised.',
  ],
  who: 'you',
};

const tooManyCalls: Words = {
  title: 'Too many calls at a time',
  happened: 'More calls came in a short time than AWS takes.',
  next: [WAIT],
  who: 'you',
};

const toFunctionBusy: ToWords = (_failure, subject) => ({
  title: 'The function is busy',
  happened: `${nameFunction(subject)} already runs as often at once as its own limit (reserved concurrency) allows. A limit of 0 means that it was switched off.`,
  next: [WAIT, 'If it stays so, ask the function’s developer about the limit.'],
  who: 'you',
});

const toFunctionRate: ToWords = (_failure, subject) => ({
  title: 'The function is called too often',
  happened: `${nameFunction(subject)} gets more calls a second than its limit allows.`,
  next: [WAIT, 'If it stays so, ask the function’s developer about the limit.'],
  who: 'you',
});

/** `Reason` of TooManyRequestsException (SDK 3.1164.0, enum ThrottleReason). */
const BY_REASON: WordsTable = {
  CallerRateLimitExceeded: tooManyCalls,
  ConcurrentInvocationLimitExceeded: accountBusy,
  ReservedFunctionConcurrentInvocationLimitExceeded: toFunctionBusy,
  FunctionInvocationRateLimitExceeded: toFunctionRate,
  ReservedFunctionInvocationRateLimitExceeded: toFunctionRate,
  ConcurrentSnapshotCreateLimitExceeded: {
    title: 'AWS is busy preparing functions',
    happened: 'AWS makes as many snapshots (SnapStart) at once in this account as it may.',
    next: [AGAIN_SOON],
    who: 'you',
  },
};

// Throttled calls of any operation; a reason that is not known gets the plain words.
const toThrottled: ToWords = (failure, subject) => {
  const { reason = '' } = failure;
  const words = Object.hasOwn(BY_REASON, reason) ? BY_REASON[reason] : undefined;
  if (words === undefined) return tooManyCalls;
  return typeof words === 'function' ? words(failure, subject) : words;
};

// TooManyRequestsException is Lambda's own; the others are what AWS's front doors use.
export const THROTTLE_WORDS: WordsTable = {
  TooManyRequestsException: toThrottled,
  ThrottlingException: toThrottled,
  ThrottledException: toThrottled,
  Throttling: toThrottled,
  RequestLimitExceeded: toThrottled,
  LimitExceededException: toThrottled,
};
