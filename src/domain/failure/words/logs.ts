// Words for what CloudWatch Logs alone answers.
import { AGAIN_SOON, THEN_AGAIN, type ToWords, type WordsTable } from './words.ts';

const toNoGroup: ToWords = (_failure, subject) => ({
  title: 'There is no such log group',
  happened: `CloudWatch Logs has no group ${subject.logGroup ?? 'of this name'} in ${subject.region}. A function that has never logged has none, and a function may log to another one. One of another AWS account logs there, where this page cannot look.`,
  next: [
    'If the function logs to another group, write its name into the field.',
    'If it has run for the first time just now, wait some seconds.',
    THEN_AGAIN,
  ],
  who: 'you',
});

/** The SDK's client-cloudwatch-logs 3.1164.0, errors of FilterLogEvents; the rest is any service's. */
export const LOG_WORDS: WordsTable = {
  ResourceNotFoundException: toNoGroup,
  InvalidParameterException: {
    title: 'CloudWatch Logs did not take the question',
    happened:
      'One of the values that were sent does not have the form that CloudWatch Logs asks for.',
    next: ['Look at the name of the log group.', AGAIN_SOON],
    who: 'you',
    quotes: true,
  },
};
