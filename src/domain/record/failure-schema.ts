// A failure as a record has it, kind by kind.
import * as v from 'valibot';
import type { Failure } from '../failure/failure.ts';
import { text, time, yes } from './schema-parts.ts';

const OPERATIONS = [
  'Invoke',
  'GetId',
  'GetCredentialsForIdentity',
  'ListFunctions',
  'ListVersionsByFunction',
  'ListAliases',
  'GetFunctionConfiguration',
  'SignIn',
  'RenewSignIn',
] as const;
const STREAM_BREAKS = ['cut', 'damaged', 'no end', 'service'] as const;
const SIGN_IN_PROBLEMS = [
  'refused',
  'not ours',
  'not taken',
  'bad proof',
  'clock',
  'unreadable',
] as const;

const operation = v.picklist(OPERATIONS, 'operation must be one that this page knows.');
const status = v.pipe(
  v.number('statusCode must be a number.'),
  v.integer('statusCode must be whole.'),
);
const requestId = v.exactOptional(text('requestId'));
const raw = text('raw');
const count = v.pipe(
  v.number('receivedBytes must be a number.'),
  v.integer('receivedBytes must be whole.'),
);
const gaveUp = {
  afterMs: time,
  sent: yes('sent'),
  receivedBytes: v.exactOptional(count),
  requestId,
};

export const failureSchema = v.variant(
  'kind',
  [
    v.strictObject({
      kind: v.literal('service'),
      operation,
      errorName: text('errorName'),
      message: text('message'),
      statusCode: status,
      requestId,
      reason: v.exactOptional(text('reason')),
      raw,
    }),
    v.strictObject({ kind: v.literal('network'), operation, online: yes('online'), raw }),
    v.strictObject({ kind: v.literal('offline'), operation }),
    v.strictObject({ kind: v.literal('cut'), operation, statusCode: status, requestId, raw }),
    v.strictObject({
      kind: v.literal('broken stream'),
      operation: v.literal('Invoke', 'operation must be Invoke.'),
      how: v.picklist(STREAM_BREAKS, 'how must be one that this page knows.'),
      statusCode: status,
      receivedBytes: count,
      requestId,
      errorName: v.exactOptional(text('errorName')),
      raw,
    }),
    v.strictObject({ kind: v.literal('stopped'), operation, ...gaveUp }),
    v.strictObject({ kind: v.literal('timed out'), operation, ...gaveUp }),
    v.strictObject({
      kind: v.literal('unreadable'),
      operation,
      statusCode: v.exactOptional(status),
      requestId,
      raw,
    }),
    v.strictObject({ kind: v.literal('not loaded'), operation, raw }),
    v.strictObject({ kind: v.literal('blocked'), operation, endpoint: text('endpoint') }),
    v.strictObject({ kind: v.literal('signed out'), operation, hasEnded: yes('hasEnded') }),
    v.strictObject({ kind: v.literal('no role'), operation }),
    v.strictObject({
      kind: v.literal('sign-in'),
      operation: v.picklist(['SignIn', 'RenewSignIn'], 'operation must be SignIn or RenewSignIn.'),
      problem: v.picklist(SIGN_IN_PROBLEMS, 'problem must be one that this page knows.'),
      raw,
    }),
  ],
  'kind must be one of the failures that this page knows.',
);

/** The page's failures and the schema's are the same: this does not compile otherwise. */
export function toFailure(read: v.InferOutput<typeof failureSchema>): Failure {
  return read;
}
