import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/domain/failure/explain-failure.ts';
import type { CallSubject, Explanation } from '../../../src/domain/failure/explanation.ts';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import type { Operation } from '../../../src/domain/failure/operation.ts';
import { hasWords } from '../../../src/domain/failure/words/service.ts';
import { listModelledErrors } from './modelled-errors.ts';
import {
  DRY_RUN_SUBJECT,
  EVENT_SUBJECT,
  SUBJECT,
  toLostCalls,
  toServiceFailure,
} from './samples.ts';

const OPERATIONS: readonly Operation[] = [
  'Invoke',
  'GetId',
  'GetCredentialsForIdentity',
  'ListFunctions',
  'ListVersionsByFunction',
  'ListAliases',
  'GetFunctionConfiguration',
];

const COMMON = [
  'AccessDeniedException',
  'ValidationException',
  'ThrottlingException',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'ExpiredTokenException',
  'RequestExpired',
  'RequestTimeTooSkewed',
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'MissingAuthenticationToken',
  'IncompleteSignature',
  'ServiceUnavailableException',
];

const SUBJECTS: readonly CallSubject[] = [
  SUBJECT,
  EVENT_SUBJECT,
  DRY_RUN_SUBJECT,
  { ...SUBJECT, qualifier: 'prod' },
  { ...SUBJECT, functionName: 'orders-reprocess:prod' },
  { ...SUBJECT, functionName: '', endpoint: '' },
];

const FAILURES: readonly Failure[] = OPERATIONS.flatMap((operation) => [
  ...toLostCalls(operation),
  ...listModelledErrors(operation).map((error) =>
    toServiceFailure(error.errorName, error.statusCode, 'Some words of AWS.', operation),
  ),
  ...COMMON.map((name) =>
    toServiceFailure(name, name.startsWith('ServiceU') ? 503 : 403, '', operation),
  ),
  ...[200, 302, 400, 418, 500, 503].map((status) =>
    toServiceFailure('BrandNewException', status, '', operation),
  ),
  toServiceFailure('', 500, '', operation),
  toServiceFailure('Unknown', 504, 'UnknownError', operation),
  toServiceFailure('constructor', 400, '', operation),
]);

function expectGoodWords(explanation: Explanation) {
  const { title, happened, ranSentence, next } = explanation;
  expect(title).toMatch(/^[A-Z].*[^.\s]$/);
  expect(title.length).toBeLessThanOrEqual(60);
  expect(title).not.toMatch(/Exception|Error\b/);
  expect(next.length).toBeGreaterThan(0);
  for (const sentence of [happened, ranSentence, ...next]) {
    expect(sentence).toMatch(/^[A-Z].*[^.]\.$/s);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|“”| {2}/);
  }
}

describe('the words for failures', () => {
  it('cover every error that the SDK models for every operation of the page', () => {
    const missing = OPERATIONS.flatMap(listModelledErrors).filter((error) => !hasWords(error));
    expect(missing).toEqual([]);
    expect(listModelledErrors('Invoke')).toHaveLength(43);
  });

  it('cover the errors that no model names and every service gives', () => {
    for (const errorName of COMMON) {
      for (const operation of OPERATIONS) {
        expect(hasWords({ operation, errorName }), `${operation} ${errorName}`).toBe(true);
      }
    }
  });

  it('are whole sentences with a title and a next step, for every failure of every call', () => {
    for (const failure of FAILURES) {
      for (const subject of SUBJECTS) expectGoodWords(explainFailure(failure, subject));
    }
  });

  it('say of every call but Invoke, and of every dry run, that the function did not run', () => {
    for (const failure of FAILURES) {
      const subject = failure.operation === 'Invoke' ? DRY_RUN_SUBJECT : SUBJECT;
      expect(explainFailure(failure, subject).ran).toBe('did not run');
    }
  });

  it('say “run twice” or “look first” only where the function can have run', () => {
    for (const failure of FAILURES) {
      for (const subject of SUBJECTS) {
        const { ran, ranSentence, next } = explainFailure(failure, subject);
        if (ran !== 'did not run') continue;
        expect(ranSentence).not.toMatch(/may have|twice|not known/);
        expect(next.join(' ')).not.toContain('look whether the function did its work');
      }
    }
  });

  it('show the name of an unknown error as it is, and quote what AWS said', () => {
    const failure = toServiceFailure('BrandNewException', 418, 'The teapot is full.');
    const { happened, title } = explainFailure(failure, SUBJECT);
    expect(happened).toContain('“BrandNewException” (status 418)');
    expect(happened).toContain('AWS’s own words: “The teapot is full”.');
    expect(title).toBe('AWS refused the call');
  });

  it('never fail and never leak a token, whatever name, status and message come', () => {
    const token = `IQoJb3JpZ2luX2Vj${'aB3/x+'.repeat(40)}==`;
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...COMMON, '__proto__', 'toString')),
        fc.integer({ min: 0, max: 599 }),
        fc.string(),
        fc.constantFrom(...OPERATIONS),
        (name, status, message, operation) => {
          const failure = toServiceFailure(name, status, `${message} ${token}`, operation);
          expect(JSON.stringify(explainFailure(failure, SUBJECT))).not.toContain('aB3/x+aB3');
        },
      ),
    );
  });
});
