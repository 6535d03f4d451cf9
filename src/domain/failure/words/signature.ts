// Words for a call that AWS could not tie to a valid session: expired, unknown or badly signed.
import { isClockSkew } from '../failure-tests.ts';
import {
  AGAIN,
  TELL_OWNER,
  THEN_AGAIN,
  type ToWords,
  type Words,
  type WordsTable,
} from './words.ts';

const RELOAD = 'If it stays so, reload the page and sign in again.';

const clockWrong: Words = {
  title: 'This computer’s clock is wrong',
  happened:
    'AWS takes a call only when the time on it is right within some minutes, and this one was not.',
  next: ['Set this computer’s date and time to automatic.', 'Reload the page.', THEN_AGAIN],
  who: 'you',
};

const expired: Words = {
  title: 'Your access has run out',
  happened: 'The temporary access (credentials) that this page got from AWS has expired.',
  next: ['Try again: the page gets new access first.', RELOAD],
  who: 'you',
};

const unknown: Words = {
  title: 'AWS does not know this session',
  happened: 'AWS did not recognise the temporary access (credentials) that this page sent.',
  next: ['Try again: the page gets new access first.', RELOAD, TELL_OWNER],
  who: 'you',
};

const incomplete: Words = {
  title: 'The call lost its signature on the way',
  happened:
    'Every call to AWS is signed, and this one came without a full signature. Something between this page and AWS may have changed it.',
  next: [
    'Try without a proxy, a VPN or a browser extension that changes requests.',
    'If it stays so, ask the owner of this desk to check the endpoint of this environment.',
  ],
  who: 'owner',
};

const toBadSignature: ToWords = (failure, subject) => {
  if (isClockSkew(failure)) return clockWrong;
  if (/credential should be scoped/i.test(failure.message)) {
    return {
      title: 'The call went to the wrong region',
      happened: `The call was signed for ${subject.region}, and the address that it went to belongs to another region or service.`,
      next: [
        `Ask the owner of this desk to check the region and the endpoint of ${subject.environmentName}.`,
      ],
      who: 'owner',
      quotes: true,
    };
  }
  return {
    title: 'AWS did not accept the signature',
    happened:
      'Every call to AWS is signed, and this signature did not fit the call. Something between this page and AWS may have changed it.',
    next: [
      AGAIN,
      'If it stays so, try without a proxy, a VPN or a browser extension that changes requests.',
      TELL_OWNER,
    ],
    who: 'you',
  };
};

/** Not modelled by Lambda, and common to all of AWS (aws-facts §2.4). Refused at the door: nothing ran. */
export const SIGNATURE_WORDS: WordsTable = {
  SignatureDoesNotMatch: toBadSignature,
  SignatureDoesNotMatchException: toBadSignature,
  InvalidSignatureException: toBadSignature,
  AuthFailure: toBadSignature,
  RequestExpired: clockWrong,
  RequestExpiredException: clockWrong,
  RequestInTheFuture: clockWrong,
  RequestTimeTooSkewed: clockWrong,
  ExpiredToken: expired,
  ExpiredTokenException: expired,
  UnrecognizedClientException: unknown,
  InvalidClientTokenId: unknown,
  InvalidClientTokenIdException: unknown,
  InvalidAccessKeyId: unknown,
  MissingAuthenticationToken: incomplete,
  MissingAuthenticationTokenException: incomplete,
  IncompleteSignature: incomplete,
  IncompleteSignatureException: incomplete,
};
