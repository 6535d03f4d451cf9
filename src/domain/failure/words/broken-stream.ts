// Words for a streamed answer that began and did not come to its end. What came is kept, and the title says how much.
import { formatBytes, formatDuration } from '../../text/figures.ts';
import type { CallSubject, Explanation, Ran } from '../explanation.ts';
import type { BrokenStreamFailure, StoppedFailure, TimedOutFailure } from '../sent-failures.ts';
import { toWhatRan } from '../what-ran.ts';
import { lookFirst } from './look-first.ts';
import { AGAIN_SOON, TELL_DEVELOPER } from './words.ts';

interface BrokenWords {
  readonly title: string;
  readonly happened: string;
  readonly next: readonly string[];
  readonly who: Explanation['who'];
}

export function explainBrokenStream(
  failure: BrokenStreamFailure,
  subject: CallSubject,
): Explanation {
  const { title, happened, next, who } = toWords(failure);
  return {
    title,
    ...toWhatRan(failure.operation, subject, toClaim(failure)),
    happened: `${happened} ${tellKept(failure.receivedBytes)}`,
    next: [...lookFirst(failure, subject), ...toRequestIdStep(failure), ...next],
    who,
  };
}

/** Bytes of a response come from a function that has begun; headers alone do not prove that. */
function toClaim({ how, receivedBytes }: BrokenStreamFailure) {
  if (receivedBytes > 0) {
    const ranSentence =
      how === 'service'
        ? 'The function ran at least in part: what is here came from it before AWS failed.'
        : 'The function ran at least in part, and may still be running.';
    return { ran: 'may have run' as Ran, ranSentence };
  }
  return how === 'service' ? { ran: 'unknown' as Ran } : { ran: 'may have run' as Ran };
}

function toWords({ how, receivedBytes, errorName }: BrokenStreamFailure): BrokenWords {
  const after = `after ${formatBytes(receivedBytes)}`;
  switch (how) {
    case 'cut':
      return {
        title: `The response broke off ${after}`,
        happened: 'The connection broke while the response was still arriving.',
        next: ['Check the connection, the VPN and the proxy.'],
        who: 'you',
      };
    case 'damaged':
      return {
        title: `The response was damaged ${after}`,
        happened:
          'What arrived next is no piece of a response as AWS sends it: it was cut in the middle, or changed on its way. Nothing after it can be trusted, so it was not taken.',
        next: ['Check whether a proxy stands between this page and AWS.'],
        who: 'you',
      };
    case 'no end':
      return {
        title: `The response ended without its end ${after}`,
        happened:
          'The connection was closed in an orderly way, but AWS had not said that the response is complete. So it is not known whether more was to come.',
        next: [TELL_DEVELOPER],
        who: 'developer',
      };
    case 'service':
      return {
        title: `AWS failed ${after}`,
        happened: `In the middle of the response AWS said that it failed${errorName === undefined ? '' : ` (${errorName})`}.`,
        next: [AGAIN_SOON],
        who: 'aws',
      };
  }
}

/** The person, or the time that was set, ended a response that was arriving. */
export function explainEndedStream(
  failure: StoppedFailure | TimedOutFailure,
  receivedBytes: number,
  subject: CallSubject,
): Explanation {
  const isStopped = failure.kind === 'stopped';
  const size = formatBytes(receivedBytes);
  const after = formatDuration(failure.afterMs);
  const how = isStopped
    ? `You pressed Stop waiting after ${after}, while the response was arriving.`
    : `The response was still arriving after ${after}, the time that this page was told to wait.`;
  return {
    title: isStopped
      ? `Stopped after ${size}: the function may still be running`
      : `Time was up after ${size}: the function may still be running`,
    ...toWhatRan(failure.operation, subject, {
      ran: 'may have run',
      ranSentence:
        'The function ran at least in part, and it goes on if it has not ended: only the waiting has.',
    }),
    happened: `${how} ${tellKept(receivedBytes)}`,
    next: [
      ...lookFirst(failure, subject),
      ...toRequestIdStep(failure),
      ...(isStopped ? [] : ['Allow more time.']),
    ],
    who: 'you',
  };
}

function tellKept(bytes: number): string {
  return bytes === 0
    ? 'No byte of the response had come.'
    : `The ${formatBytes(bytes)} that came are kept; they are not the whole response.`;
}

function toRequestIdStep({ requestId }: { readonly requestId?: string }): readonly string[] {
  return requestId === undefined
    ? []
    : [`The log has this call under the request id ${requestId}.`];
}
