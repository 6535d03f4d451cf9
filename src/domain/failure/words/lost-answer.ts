// Words for a call that left and whose answer was lost: a network error, an answer cut short, an answer from elsewhere.
import type { CallSubject, Explanation } from '../explanation.ts';
import type { CutFailure, NetworkFailure, UnreadableFailure } from '../sent-failures.ts';
import { toRanByStatus, toWhatRan } from '../what-ran.ts';
import { lookFirst, NO_REQUEST_ID } from './look-first.ts';
import { THEN_AGAIN } from './words.ts';

/**
 * A bare TypeError covers a dropped line and a CORS refusal alike (aws-facts §1.4), and Chromium may have replayed
 * the POST on a kept-alive connection that died (measured.md).
 */
export function explainNetwork(failure: NetworkFailure, subject: CallSubject): Explanation {
  const why = failure.online
    ? `The connection to ${nameEndpoint(subject)} broke before an answer came, or the browser was not allowed to read the answer (CORS). The browser does not say which.`
    : 'The network connection was lost before an answer came.';
  const twice =
    'in rare cases twice, because a browser can by itself send a call again when a connection dies';
  return {
    title: failure.online ? 'No answer came back' : 'The connection was lost',
    ...toWhatRan(failure.operation, subject, {
      ran: 'may have run',
      ranSentence: `The function may have run, ${twice}.`,
      queuedSentence: `The call may have been queued, ${twice}.`,
    }),
    happened: `${why} ${NO_REQUEST_ID}`,
    next: [
      ...lookFirst(failure, subject),
      failure.online
        ? 'Check the connection, the VPN and the proxy.'
        : 'Connect to the network again.',
      `If it happens every time, ask the owner of this desk to check the endpoint and the region of ${subject.environmentName}.`,
    ],
    who: 'you',
  };
}

export function explainCut(failure: CutFailure, subject: CallSubject): Explanation {
  const isAnswer = failure.statusCode >= 200 && failure.statusCode < 300;
  const whatRan = toWhatRan(failure.operation, subject, {
    ran: toRanByStatus(failure.statusCode),
    // With 200 the headers come after the function has ended, so this much is certain.
    ranSentence: isAnswer ? 'The function ran; only its answer is lost.' : undefined,
    queuedSentence: isAnswer
      ? 'The call was queued; the function runs in the background.'
      : undefined,
  });
  return {
    title: 'The answer broke off',
    ...whatRan,
    happened: `AWS began to answer (status ${failure.statusCode}), and the connection broke before the whole answer was here.`,
    next: [
      ...(whatRan.ran === 'did not run' ? [] : lookFirst(failure, subject)),
      ...toRequestIdStep(failure),
      'Check the connection.',
      ...(whatRan.ran === 'did not run' ? [THEN_AGAIN] : []),
    ],
    who: 'you',
  };
}

function nameEndpoint(subject: CallSubject): string {
  return subject.endpoint === '' ? 'AWS' : subject.endpoint;
}

function toRequestIdStep(failure: CutFailure): readonly string[] {
  return failure.requestId === undefined
    ? []
    : [`The log has this call under the request id ${failure.requestId}.`];
}

export function explainUnreadable(failure: UnreadableFailure, subject: CallSubject): Explanation {
  const status = failure.statusCode === undefined ? '' : ` (status ${failure.statusCode})`;
  return {
    title: 'Something else answered',
    ...toWhatRan(failure.operation, subject, {
      ran: 'may have run',
      ranSentence: 'The function may have run: it is not clear whether the call reached AWS.',
      queuedSentence: 'The call may have been queued: it is not clear whether it reached AWS.',
    }),
    happened: `An answer came from ${nameEndpoint(subject)}${status}, but not in the form that AWS uses. A proxy, a network’s sign-in page or a wrong endpoint does this.`,
    next: [
      ...lookFirst(failure, subject),
      'Check whether this network asks for a sign-in of its own.',
      `If it happens every time, ask the owner of this desk to check the endpoint of ${subject.environmentName}.`,
    ],
    who: 'owner',
  };
}
