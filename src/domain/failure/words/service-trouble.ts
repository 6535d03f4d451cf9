// Words for trouble on AWS's side, for values that its front door refuses, and for names that this page does not know.
import { lookFirst } from './look-first.ts';
import {
  AGAIN_SOON,
  TELL_OWNER,
  THEN_AGAIN,
  type ToWords,
  type Words,
  type WordsTable,
} from './words.ts';

const HEALTH = 'If it stays so, look at the AWS Health Dashboard.';

const toTrouble: ToWords = (failure, subject) => ({
  title: 'AWS had a problem',
  happened: 'The call reached AWS, and AWS failed on its own side.',
  next: [...lookFirst(failure, subject), AGAIN_SOON, HEALTH],
  who: 'aws',
});

const toUnavailable: ToWords = (failure, subject) => ({
  title: 'AWS is not available now',
  happened: 'AWS answered that it cannot take calls at the moment.',
  next: [...lookFirst(failure, subject), AGAIN_SOON, HEALTH],
  who: 'aws',
});

const invalid: Words = {
  title: 'AWS did not accept one of the fields',
  happened: 'One of the values that were sent does not have the form that AWS asks for.',
  next: ['Correct the field that AWS names.', THEN_AGAIN],
  who: 'you',
  quotes: true,
};

const wrongAddress: Words = {
  title: 'AWS did not understand the call',
  happened: 'The address that the call went to does not offer what was asked for.',
  next: ['Ask the owner of this desk to check the endpoint of this environment.'],
  who: 'owner',
  quotes: true,
};

export const SERVICE_TROUBLE_WORDS: WordsTable = {
  ServiceException: toTrouble,
  InternalFailure: toTrouble,
  InternalServerException: toTrouble,
  InternalServerError: toTrouble,
  ServiceUnavailable: toUnavailable,
  ServiceUnavailableException: toUnavailable,
  ValidationException: invalid,
  ValidationError: invalid,
  InvalidParameterException: invalid,
  SerializationException: invalid,
  UnknownOperationException: wrongAddress,
  InvalidAction: wrongAddress,
  OptInRequired: {
    title: 'This region is not switched on',
    happened: 'The AWS account does not use this region or this service yet.',
    next: [TELL_OWNER],
    who: 'owner',
    quotes: true,
  },
};

/** Words for a name in no table. The name stands in them as AWS wrote it. */
export const toWordsByStatus: ToWords = (failure, subject) => {
  const { errorName, statusCode } = failure;
  const isNamed = !/^(unknown(error)?|error)?$/i.test(errorName);
  const what = isNamed ? `“${errorName}” (status ${statusCode})` : `with status ${statusCode}`;
  const happened = `AWS answered ${what}${isNamed ? ', which this page does not know' : ' and gave no reason'}.`;
  if (statusCode >= 500) return { ...toTrouble(failure, subject), happened, quotes: true };
  if (statusCode >= 400) {
    return {
      title: 'AWS refused the call',
      happened,
      next: ['Check what was sent.', TELL_OWNER],
      who: 'owner',
      quotes: true,
    };
  }
  return {
    title: 'AWS’s answer could not be used',
    happened,
    next: [...lookFirst(failure, subject), TELL_OWNER],
    who: 'owner',
    quotes: true,
  };
};
