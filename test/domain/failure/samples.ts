// Failures and subjects for the tests of the words.
import type { CallSubject } from '../../../src/domain/failure/explanation.ts';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import type { Operation } from '../../../src/domain/failure/operation.ts';
import type { ServiceFailure } from '../../../src/domain/failure/sent-failures.ts';

export const SUBJECT: CallSubject = {
  environmentName: 'Staging',
  region: 'eu-west-1',
  identityPoolId: 'eu-west-1:11111111-2222-3333-4444-555555555555',
  functionName: 'orders-reprocess',
  qualifier: '',
  endpoint: 'https://lambda.eu-west-1.amazonaws.com',
};

export const EVENT_SUBJECT: CallSubject = { ...SUBJECT, invocationType: 'Event' };
export const DRY_RUN_SUBJECT: CallSubject = { ...SUBJECT, invocationType: 'DryRun' };

export function toServiceFailure(
  errorName: string,
  statusCode: number,
  message = '',
  operation: Operation = 'Invoke',
): ServiceFailure {
  return { kind: 'service', operation, errorName, message, statusCode, raw: '{}' };
}

export function toLostCalls(operation: Operation): readonly Failure[] {
  return [
    { kind: 'network', operation, online: true, raw: 'TypeError: Failed to fetch' },
    { kind: 'network', operation, online: false, raw: 'TypeError: Failed to fetch' },
    { kind: 'offline', operation },
    { kind: 'cut', operation, statusCode: 200, requestId: 'c7b1', raw: 'TypeError' },
    { kind: 'cut', operation, statusCode: 403, raw: 'TypeError' },
    { kind: 'cut', operation, statusCode: 502, raw: 'TypeError' },
    { kind: 'stopped', operation, afterMs: 4200, sent: true },
    { kind: 'stopped', operation, afterMs: 40, sent: false },
    { kind: 'timed out', operation, afterMs: 60_000, sent: true },
    { kind: 'timed out', operation, afterMs: 60_000, sent: false },
    { kind: 'unreadable', operation, statusCode: 200, raw: '<html>' },
    { kind: 'unreadable', operation, raw: '' },
    { kind: 'not loaded', operation, raw: 'TypeError' },
    { kind: 'blocked', operation, endpoint: 'https://lambda.us-west-2.amazonaws.com' },
  ];
}
