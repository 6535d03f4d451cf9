// Words for a call that was not sent, or whose answer was no longer waited for.
import { formatDuration } from '../../text/figures.ts';
import type { CallSubject, Explanation } from '../explanation.ts';
import type { StoppedFailure, TimedOutFailure } from '../sent-failures.ts';
import type { BlockedFailure, NotLoadedFailure, OfflineFailure } from '../unsent-failures.ts';
import { toWhatRan } from '../what-ran.ts';
import { lookFirst, NO_REQUEST_ID } from './look-first.ts';
import { AGAIN, THEN_AGAIN } from './words.ts';

export const NOT_SENT = {
  ran: 'did not run',
  ranSentence: 'The function did not run: nothing was sent.',
} as const;

const GOES_ON = {
  ran: 'may have run',
  ranSentence:
    'The function may have run, and it goes on if it has started: only the waiting has ended.',
  queuedSentence:
    'The call may have been queued; if so, the function runs: only the waiting has ended.',
} as const;

const AGAIN_IF_NEEDED = 'Then try again, if it is still needed.';

export function explainOffline(failure: OfflineFailure, subject: CallSubject): Explanation {
  return {
    title: 'This computer is offline',
    ...toWhatRan(failure.operation, subject, NOT_SENT),
    happened: 'The browser has no network connection, so the call was not sent.',
    next: ['Connect to the network.', THEN_AGAIN],
    who: 'you',
  };
}

export function explainNotLoaded(failure: NotLoadedFailure, subject: CallSubject): Explanation {
  return {
    title: 'A part of this page did not load',
    ...toWhatRan(failure.operation, subject, NOT_SENT),
    happened:
      'The part of this page that talks to AWS could not be loaded, so the call was not sent.',
    next: [
      'Check the connection.',
      THEN_AGAIN,
      'If it stays so, copy what you typed and reload the page: it may have been updated meanwhile.',
    ],
    who: 'you',
  };
}

export function explainBlocked(failure: BlockedFailure, subject: CallSubject): Explanation {
  return {
    title: 'This page may not call that address',
    ...toWhatRan(failure.operation, subject, NOT_SENT),
    happened: `The page’s own security policy (Content-Security-Policy) does not allow ${failure.endpoint}, so the browser did not send the call. A function in another region has another address.`,
    next: [
      'Choose the environment of the function’s region, if there is one.',
      'Otherwise ask the owner of this desk to add that region to its config and its policy.',
    ],
    who: 'owner',
  };
}

export function explainEndedWait(
  failure: StoppedFailure | TimedOutFailure,
  subject: CallSubject,
): Explanation {
  const isStopped = failure.kind === 'stopped';
  const after = formatDuration(failure.afterMs);
  const how = isStopped
    ? `You pressed Stop waiting after ${after}.`
    : `No answer came within ${after}, the time that this page was told to wait.`;
  const title = isStopped ? 'You stopped waiting' : 'No answer in the time allowed';
  if (!failure.sent) {
    return {
      title,
      ...toWhatRan(failure.operation, subject, NOT_SENT),
      happened: `${how} The call had not left this page.`,
      next: [AGAIN],
      who: 'you',
    };
  }
  return {
    title,
    ...toWhatRan(failure.operation, subject, GOES_ON),
    happened: `${how} ${NO_REQUEST_ID}`,
    next: [
      ...lookFirst(failure, subject),
      isStopped ? AGAIN_IF_NEEDED : 'Allow more time, or choose Event for long work.',
    ],
    who: 'you',
  };
}
