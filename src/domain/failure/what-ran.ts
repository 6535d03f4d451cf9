// What a failure says about the function, and the sentence for it.
import type { CallSubject, Ran } from './explanation.ts';
import type { Operation } from './operation.ts';

interface WhatRan {
  readonly ran: Ran;
  readonly ranSentence: string;
}

const LOOK_UPS: readonly Operation[] = [
  'ListFunctions',
  'ListVersionsByFunction',
  'ListAliases',
  'GetFunctionConfiguration',
  'FilterLogEvents',
];

const INVOKED: Readonly<Record<Ran, string>> = {
  'did not run': 'The function did not run.',
  'may have run': 'The function may have run.',
  unknown: 'It is not known whether the function ran, because AWS itself failed.',
};

const QUEUED: Readonly<Record<Ran, string>> = {
  'did not run': 'The function did not run, and nothing was queued for it.',
  'may have run': 'The call may have been queued; if so, the function runs in the background.',
  unknown: 'It is not known whether the call was queued, because AWS itself failed.',
};

/** What an Invoke can have done, and in words of its own where the usual sentence would not say enough. */
interface Claim {
  readonly ran: Ran;
  readonly ranSentence?: string | undefined;
  /** For Event, which queues the call instead of running it. */
  readonly queuedSentence?: string | undefined;
}

/** Only an Invoke that is no dry run can run anything; for every other call the claim does not count. */
export function toWhatRan(operation: Operation, subject: CallSubject, claim: Claim): WhatRan {
  if (operation !== 'Invoke') {
    const reason = LOOK_UPS.includes(operation)
      ? 'this call only looks something up'
      : 'this call only asks for access';
    return { ran: 'did not run', ranSentence: `The function did not run: ${reason}.` };
  }
  if (subject.invocationType === 'DryRun') {
    return {
      ran: 'did not run',
      ranSentence:
        'The function did not run: a dry run only checks whether the call would be allowed.',
    };
  }
  const { ran, ranSentence, queuedSentence } = claim;
  return subject.invocationType === 'Event'
    ? { ran, ranSentence: queuedSentence ?? ranSentence ?? QUEUED[ran] }
    : { ran, ranSentence: ranSentence ?? INVOKED[ran] };
}

/**
 * What a status says by itself: AWS refuses with 4xx before anything runs, and with 5xx it failed somewhere on
 * the way. Other statuses carry no error of AWS's, so they exclude nothing.
 */
export function toRanByStatus(statusCode: number): Ran {
  if (statusCode >= 500) return 'unknown';
  return statusCode >= 400 ? 'did not run' : 'may have run';
}
