// A failure as a record has it, kind by kind.
import * as v from 'valibot';
import type { Failure } from '../failure/failure.ts';
import { byKind, text, time, whole, yes } from './schema-parts.ts';

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
const status = whole('statusCode');
const requestId = v.exactOptional(text('requestId'));
const raw = text('raw');
const gaveUp = {
  afterMs: time,
  sent: yes('sent'),
  receivedBytes: v.exactOptional(whole('receivedBytes')),
  requestId,
};

export const failureSchema = byKind(
  {
    service: v.strictObject({
      kind: v.literal('service'),
      operation,
      errorName: text('errorName'),
      message: text('message'),
      statusCode: status,
      requestId,
      reason: v.exactOptional(text('reason')),
      raw,
    }),
    network: v.strictObject({ kind: v.literal('network'), operation, online: yes('online'), raw }),
    offline: v.strictObject({ kind: v.literal('offline'), operation }),
    cut: v.strictObject({ kind: v.literal('cut'), operation, statusCode: status, requestId, raw }),
    'broken stream': v.strictObject({
      kind: v.literal('broken stream'),
      operation: v.literal('Invoke', 'operation must be Invoke.'),
      how: v.picklist(STREAM_BREAKS, 'how must be one that this page knows.'),
      statusCode: status,
      receivedBytes: whole('receivedBytes'),
      requestId,
      errorName: v.exactOptional(text('errorName')),
      raw,
    }),
    stopped: v.strictObject({ kind: v.literal('stopped'), operation, ...gaveUp }),
    'timed out': v.strictObject({ kind: v.literal('timed out'), operation, ...gaveUp }),
    unreadable: v.strictObject({
      kind: v.literal('unreadable'),
      operation,
      statusCode: v.exactOptional(status),
      requestId,
      raw,
    }),
    'not loaded': v.strictObject({ kind: v.literal('not loaded'), operation, raw }),
    blocked: v.strictObject({ kind: v.literal('blocked'), operation, endpoint: text('endpoint') }),
    'signed out': v.strictObject({
      kind: v.literal('signed out'),
      operation,
      hasEnded: yes('hasEnded'),
    }),
    'no role': v.strictObject({ kind: v.literal('no role'), operation }),
    'sign-in': v.strictObject({
      kind: v.literal('sign-in'),
      operation: v.picklist(['SignIn', 'RenewSignIn'], 'operation must be SignIn or RenewSignIn.'),
      problem: v.picklist(SIGN_IN_PROBLEMS, 'problem must be one that this page knows.'),
      raw,
    }),
  },
  'kind must be one of the failures that this page knows.',
);

/** The page's failures and the schema's are the same: this does not compile otherwise. */
export function toFailure(read: v.InferOutput<typeof failureSchema>): Failure {
  return read;
}
