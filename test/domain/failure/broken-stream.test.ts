import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/domain/failure/explain-failure.ts';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import type { BrokenStreamFailure } from '../../../src/domain/failure/sent-failures.ts';
import { SUBJECT } from './samples.ts';

const HOWS = ['cut', 'damaged', 'no end', 'service'] as const;

function toBroken(how: BrokenStreamFailure['how'], bytes: number): BrokenStreamFailure {
  return {
    kind: 'broken stream',
    operation: 'Invoke',
    how,
    statusCode: 200,
    receivedBytes: bytes,
    requestId: 'c7b1',
    raw: '',
  };
}

describe('a stream that did not come to its end', () => {
  it.each(HOWS)('says how much came, that it is kept and not the whole: %s', (how) => {
    const { title, happened, next, ran, ranSentence } = explainFailure(
      toBroken(how, 1_258_291),
      SUBJECT,
    );
    expect(title).toContain('after 1.2 MB');
    expect(happened).toContain('The 1.2 MB that came are kept; they are not the whole response.');
    expect(next.join(' ')).toContain('c7b1');
    // Its bytes came from a function that had begun.
    expect(ran).toBe('may have run');
    expect(ranSentence).toContain('ran at least in part');
  });

  it('may have run where no byte had come; what AWS failed at is unknown', () => {
    const ran = HOWS.map((how) => explainFailure(toBroken(how, 0), SUBJECT).ran);
    expect(ran).toEqual(['may have run', 'may have run', 'may have run', 'unknown']);
    expect(explainFailure(toBroken('cut', 0), SUBJECT).happened).toContain('No byte');
  });

  it('of a dry run has run nothing', () => {
    const subject = { ...SUBJECT, invocationType: 'DryRun' } as const;
    for (const how of HOWS)
      expect(explainFailure(toBroken(how, 0), subject).ran).toBe('did not run');
  });

  it.each([
    ['stopped', 'Stopped after 4.1 MB: the function may still be running'],
    ['timed out', 'Time was up after 4.1 MB: the function may still be running'],
  ] as const)('because it was %s says so, and that the function goes on', (kind, title) => {
    const failure: Failure = {
      kind,
      operation: 'Invoke',
      afterMs: 3400,
      sent: true,
      receivedBytes: 4_299_162,
      requestId: 'c7b1',
    };
    const explanation = explainFailure(failure, SUBJECT);
    expect(explanation).toMatchObject({ title, ran: 'may have run' });
    expect(explanation.ranSentence).toContain('goes on');
    expect(explanation.happened).toContain('4.1 MB that came are kept');
    expect(explanation.next.join(' ')).toContain('c7b1');
  });
});
