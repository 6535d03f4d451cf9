// The shape of a run record, as a schema that says in a sentence what is wrong. `public/run.schema.json` publishes it.
import * as v from 'valibot';
import { INVOCATION_TYPES } from '../request/request.ts';
import { failureSchema } from './failure-schema.ts';
import { RECORD_FORMAT, RECORD_VERSIONS } from './run-record.ts';
import { byKind, moment, recordBytes, size, text, time, whole } from './schema-parts.ts';

const LOG_TYPES = ['None', 'Tail'] as const;

export const requestSchema = v.strictObject({
  functionName: text('functionName'),
  qualifier: v.exactOptional(text('qualifier')),
  invocationType: v.picklist(
    INVOCATION_TYPES,
    `invocationType must be one of ${INVOCATION_TYPES.join(', ')}.`,
  ),
  isStreamed: v.exactOptional(v.literal(true, 'isStreamed must be true.')),
  logType: v.picklist(LOG_TYPES, 'logType must be None or Tail.'),
  payload: v.exactOptional(recordBytes),
  clientContext: v.exactOptional(recordBytes),
  tenantId: v.exactOptional(text('tenantId')),
  durableExecutionName: v.exactOptional(text('durableExecutionName')),
});

export const environmentSchema = v.strictObject({
  name: text('name'),
  region: text('region'),
  account: v.exactOptional(
    v.pipe(text('account'), v.regex(/^\d{12}$/, 'account must be 12 digits.')),
  ),
  endpoint: v.exactOptional(text('endpoint')),
});

export const timesSchema = v.strictObject({
  sentMs: v.exactOptional(time),
  answeredMs: v.exactOptional(time),
  firstByteMs: v.exactOptional(time),
  endedMs: time,
});

export const wordsSchema = v.strictObject({
  status: text('status'),
  ran: v.exactOptional(text('ran')),
  happened: v.exactOptional(text('happened')),
  next: v.exactOptional(v.array(text('A step'), 'next must be a list of texts.')),
});

const head = {
  statusCode: whole('statusCode'),
  requestId: v.exactOptional(text('requestId')),
  executedVersion: v.exactOptional(text('executedVersion')),
  durableExecutionArn: v.exactOptional(text('durableExecutionArn')),
};
const answer = {
  ...head,
  contentType: v.exactOptional(text('contentType')),
  body: recordBytes,
  log: v.exactOptional(recordBytes),
};

const outcomeSchema = byKind(
  {
    returned: v.strictObject({ kind: v.literal('returned'), ...answer }),
    'function error': v.strictObject({
      kind: v.literal('function error'),
      functionError: text('functionError'),
      errorDetails: v.exactOptional(text('errorDetails')),
      ...answer,
    }),
    accepted: v.strictObject({ kind: v.literal('accepted'), ...head }),
    allowed: v.strictObject({ kind: v.literal('allowed'), ...head }),
  },
  'kind must be one of the outcomes that this page knows.',
);

export const receivedSchema = v.strictObject({
  sizeBytes: size('sizeBytes'),
  chunks: size('chunks'),
  body: recordBytes,
});

export const recordSchema = v.strictObject({
  $schema: v.exactOptional(text('$schema')),
  format: v.literal(RECORD_FORMAT, `format must be “${RECORD_FORMAT}”.`),
  version: v.picklist(RECORD_VERSIONS, `version must be one of ${RECORD_VERSIONS.join(', ')}.`),
  savedAt: moment,
  by: v.exactOptional(text('by')),
  environment: environmentSchema,
  request: requestSchema,
  startedAt: moment,
  tookMs: time,
  times: v.exactOptional(timesSchema),
  resent: v.exactOptional(
    v.picklist(['new credentials', 'corrected clock'], 'resent must be one that this page knows.'),
  ),
  words: wordsSchema,
  outcome: v.exactOptional(outcomeSchema),
  failure: v.exactOptional(failureSchema),
  received: v.exactOptional(receivedSchema),
  leftOut: v.array(
    v.strictObject({ place: text('place'), what: text('what') }),
    'leftOut must be a list.',
  ),
});

export type ReadRecord = v.InferOutput<typeof recordSchema>;
export type ReadOutcome = v.InferOutput<typeof outcomeSchema>;
