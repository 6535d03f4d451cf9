// CORS exactly as recorded from AWS (aws-facts §1.1, §1.2, §4.2).
import { type Answer, toEmptyAnswer } from './answer.ts';
import type { Received } from './received.ts';
import type { Service } from './route.ts';

/** What a page may read besides the safelisted headers. No executed version, no trace id, no ARN. */
const EXPOSED: Readonly<Record<Service, string>> = {
  lambda:
    'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date,x-amz-log-result,x-amz-function-error',
  // Which ones the managed login exposes is not recorded.
  'sign-in': '',
  // Unrecorded for Logs; its front end is of the kind that Cognito has.
  logs: 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
  'cognito-identity': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
};

/** Two days; browsers cap it at less. */
const MAX_AGE_SECONDS = '172800';

/** AWS echoes what is asked for; without an Origin the front door refuses (one source, §1.1). */
export function answerPreflight(received: Received, service: Service): Answer {
  if (received.headers.origin === undefined) return toEmptyAnswer(403);
  const method = received.headers['access-control-request-method'];
  const headers = received.headers['access-control-request-headers'];
  return toEmptyAnswer(200, {
    ...toCorsHeaders(received, service),
    ...(method !== undefined && { 'access-control-allow-methods': method }),
    ...(headers !== undefined && { 'access-control-allow-headers': headers }),
    'access-control-max-age': MAX_AGE_SECONDS,
  });
}

/** The headers of an ordinary answer; a client that is no browser gets none. */
export function toCorsHeaders(received: Received, service: Service): Record<string, string> {
  if (received.headers.origin === undefined) return {};
  const exposed = EXPOSED[service];
  return {
    'access-control-allow-origin': '*',
    ...(exposed !== '' && { 'access-control-expose-headers': exposed }),
  };
}
