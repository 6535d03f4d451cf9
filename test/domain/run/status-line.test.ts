import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import type { EndedRun } from '../../../src/domain/run/run.ts';
import { formatStatusLine, toEnding } from '../../../src/domain/run/status-line.ts';
import { SUBJECT, toLostCalls, toServiceFailure } from '../failure/samples.ts';

const PRESSED = {
  id: 1,
  request: {
    region: 'eu-west-1',
    functionName: 'orders',
    invocationType: 'RequestResponse',
    logType: 'Tail',
  },
  subject: SUBJECT,
  startedAt: 0,
  tookMs: 312,
} as const;
const BODY = new Uint8Array();

const came = (outcome: Outcome): EndedRun => ({ ...PRESSED, kind: 'outcome', outcome });
const failed = (failure: Failure): EndedRun => ({ ...PRESSED, kind: 'failure', failure });
const erred = (body: string) =>
  came({
    kind: 'function error',
    statusCode: 200,
    functionError: 'Unhandled',
    body: new TextEncoder().encode(body),
  });

describe('formatStatusLine', () => {
  it.each<[Outcome, string]>([
    [{ kind: 'returned', statusCode: 200, body: BODY }, 'Returned in 312 ms'],
    [
      { kind: 'accepted', statusCode: 202 },
      'Accepted: Lambda has queued it and will run the function',
    ],
    [{ kind: 'allowed', statusCode: 204 }, 'Allowed; nothing ran'],
  ])('says of an outcome (%j) what a person can read', (outcome, line) => {
    expect(formatStatusLine(came(outcome))).toBe(line);
  });

  it.each([
    [
      '{"errorType":"TypeError","errorMessage":"x is not a function\\nat y"}',
      'The function failed: TypeError: x is not a function',
    ],
    [
      '{"errorMessage":"Task timed out after 3.00 seconds"}',
      'The function failed: Task timed out after 3.00 seconds',
    ],
    ['{"errorType":"Runtime.ExitError"}', 'The function failed: Runtime.ExitError'],
    ['{"errorType":"","errorMessage":""}', 'The function failed'],
    ['[]', 'The function failed'],
    ['', 'The function failed'],
  ])('says of a function error %s what the function says of it', (body, line) => {
    expect(formatStatusLine(erred(body))).toBe(line);
  });

  it('says of every failure one short sentence without a full stop', () => {
    const failures = [...toLostCalls('Invoke'), toServiceFailure('ResourceNotFoundException', 404)];
    for (const failure of failures) {
      expect(formatStatusLine(failed(failure))).toMatch(/^[A-Z“].{8,98}[^.]$/);
    }
  });
});

describe('toEnding', () => {
  it('is good for every outcome but the function’s own error', () => {
    expect(toEnding(came({ kind: 'returned', statusCode: 200, body: BODY }))).toBe('good');
    expect(toEnding(came({ kind: 'accepted', statusCode: 202 }))).toBe('good');
    expect(toEnding(came({ kind: 'allowed', statusCode: 204 }))).toBe('good');
    expect(toEnding(erred('{}'))).toBe('function error');
  });

  it('is not run only where that is proved, and uncertain otherwise', () => {
    expect(toEnding(failed(toServiceFailure('ResourceNotFoundException', 404)))).toBe('not run');
    expect(toEnding(failed({ kind: 'offline', operation: 'Invoke' }))).toBe('not run');
    expect(toEnding(failed(toServiceFailure('ServiceException', 500)))).toBe('uncertain');
    const network = { kind: 'network', operation: 'Invoke', online: true, raw: '' } as const;
    expect(toEnding(failed(network))).toBe('uncertain');
  });
});
