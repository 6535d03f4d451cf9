import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/domain/failure/explain-failure.ts';
import { SUBJECT } from './samples.ts';

describe('the words for a call whose answer is lost', () => {
  it('allow for a second POST by the browser, for a CORS refusal, and for the missing request id', () => {
    const words = explainFailure(
      { kind: 'network', operation: 'Invoke', online: true, raw: 'TypeError: Failed to fetch' },
      SUBJECT,
    );
    expect(words.title).toBe('No answer came back');
    expect(words.ranSentence).toMatch(/^The function may have run, in rare cases twice,/);
    expect(words.happened).toContain('https://lambda.eu-west-1.amazonaws.com');
    expect(words.happened).toContain('CORS');
    expect(words.happened).toContain('no request id');
    expect(words.next.join(' ')).toContain('endpoint');
  });

  it('speak of the lost line where the browser was offline right after', () => {
    const words = explainFailure(
      { kind: 'network', operation: 'Invoke', online: false, raw: '' },
      SUBJECT,
    );
    expect(words.title).toBe('The connection was lost');
    expect(words.happened).not.toContain('CORS');
  });

  it('do not speak of a second run when Cognito could not be reached', () => {
    const words = explainFailure(
      { kind: 'network', operation: 'GetId', online: true, raw: '' },
      SUBJECT,
    );
    expect(words.ranSentence).toBe('The function did not run: this call only asks for access.');
    expect(words.next.join(' ')).not.toContain('did its work');
  });

  it('give the request id of an answer that broke off, where there is one', () => {
    const words = explainFailure(
      { kind: 'cut', operation: 'Invoke', statusCode: 200, requestId: 'c7b1-04', raw: '' },
      SUBJECT,
    );
    expect(words.next).toContain('The log has this call under the request id c7b1-04.');
  });

  it('say how long was waited, and that the function goes on', () => {
    const stopped = explainFailure(
      { kind: 'stopped', operation: 'Invoke', afterMs: 125_000, sent: true },
      SUBJECT,
    );
    expect(stopped.happened).toContain('You pressed Stop waiting after 2 min 5 s.');
    expect(stopped.ranSentence).toContain('goes on');
    const timedOut = explainFailure(
      { kind: 'timed out', operation: 'Invoke', afterMs: 300_000, sent: true },
      SUBJECT,
    );
    expect(timedOut.happened).toContain('within 5 min');
  });

  it('say that something else answered, with its status where there was one', () => {
    const failure = { kind: 'unreadable', operation: 'Invoke', raw: '<html>' } as const;
    expect(explainFailure({ ...failure, statusCode: 511 }, SUBJECT).happened).toContain(
      '(status 511)',
    );
    expect(explainFailure(failure, SUBJECT).happened).not.toContain('status');
  });
});
