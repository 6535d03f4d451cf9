import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/domain/failure/explain-failure.ts';
import type { Ran } from '../../../src/domain/failure/explanation.ts';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import { listModelledErrors } from './modelled-errors.ts';
import { EVENT_SUBJECT, SUBJECT, toServiceFailure } from './samples.ts';

function ranAfter(failure: Failure, subject = SUBJECT): Ran {
  return explainFailure(failure, subject).ran;
}

describe('whether the function ran', () => {
  it('is pinned for every modelled error of Invoke: all but two come before the handler', () => {
    const others = listModelledErrors('Invoke')
      .map(({ errorName, statusCode }) => {
        const ran = ranAfter(toServiceFailure(errorName, statusCode));
        return { errorName, statusCode, ran };
      })
      .filter(({ ran }) => ran !== 'did not run');
    expect(others).toEqual([
      { errorName: 'EFSIOException', statusCode: 410, ran: 'may have run' },
      { errorName: 'ServiceException', statusCode: 500, ran: 'unknown' },
    ]);
  });

  it.each([
    [400, 'did not run'],
    [403, 'did not run'],
    [429, 'did not run'],
    [499, 'did not run'],
    [500, 'unknown'],
    [502, 'unknown'],
    [503, 'unknown'],
    [504, 'unknown'],
    [200, 'may have run'],
    [302, 'may have run'],
    [0, 'may have run'],
  ] as const)('follows the status %i of an unknown error: %s', (status, ran) => {
    expect(ranAfter(toServiceFailure('BrandNewException', status))).toBe(ran);
  });

  it('is “did not run” when nothing was sent', () => {
    const operation = 'Invoke';
    expect(ranAfter({ kind: 'offline', operation })).toBe('did not run');
    expect(ranAfter({ kind: 'not loaded', operation, raw: '' })).toBe('did not run');
    expect(ranAfter({ kind: 'stopped', operation, afterMs: 5, sent: false })).toBe('did not run');
    expect(ranAfter({ kind: 'timed out', operation, afterMs: 5, sent: false })).toBe('did not run');
  });

  it('is “may have run” once the call has left and no answer of AWS is here', () => {
    const operation = 'Invoke';
    expect(ranAfter({ kind: 'network', operation, online: true, raw: '' })).toBe('may have run');
    expect(ranAfter({ kind: 'network', operation, online: false, raw: '' })).toBe('may have run');
    expect(ranAfter({ kind: 'stopped', operation, afterMs: 5, sent: true })).toBe('may have run');
    expect(ranAfter({ kind: 'timed out', operation, afterMs: 5, sent: true })).toBe('may have run');
    expect(ranAfter({ kind: 'unreadable', operation, statusCode: 403, raw: '' })).toBe(
      'may have run',
    );
  });

  it('follows the status of an answer that broke off', () => {
    const cut = (statusCode: number): Failure => ({
      kind: 'cut',
      operation: 'Invoke',
      statusCode,
      raw: '',
    });
    expect(explainFailure(cut(200), SUBJECT).ranSentence).toBe(
      'The function ran; only its answer is lost.',
    );
    expect(ranAfter(cut(200))).toBe('may have run');
    expect(ranAfter(cut(403))).toBe('did not run');
    expect(ranAfter(cut(500))).toBe('unknown');
  });

  it('is told in words of queueing for Event', () => {
    const sentence = (failure: Failure) => explainFailure(failure, EVENT_SUBJECT).ranSentence;
    expect(sentence(toServiceFailure('TooManyRequestsException', 429))).toBe(
      'The function did not run, and nothing was queued for it.',
    );
    expect(sentence(toServiceFailure('ServiceException', 500))).toMatch(
      /whether the call was queued/,
    );
    expect(sentence({ kind: 'network', operation: 'Invoke', online: true, raw: '' })).toMatch(
      /^The call may have been queued, in rare cases twice,/,
    );
    expect(sentence({ kind: 'cut', operation: 'Invoke', statusCode: 202, raw: '' })).toMatch(
      /^The call was queued;/,
    );
    expect(sentence({ kind: 'stopped', operation: 'Invoke', afterMs: 9, sent: true })).toMatch(
      /^The call may have been queued;/,
    );
  });

  it('tells of a durable execution name that is taken that this press started nothing', () => {
    const failure = toServiceFailure('DurableExecutionAlreadyStartedException', 409);
    expect(explainFailure(failure, SUBJECT)).toMatchObject({
      ran: 'did not run',
      ranSentence: 'This press started nothing; an earlier execution with this name exists.',
    });
  });
});
