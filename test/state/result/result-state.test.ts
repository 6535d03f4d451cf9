import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import type { Run } from '../../../src/domain/run/run.ts';
import { createResultState } from '../../../src/state/result/result-state.ts';
import { toServiceFailure } from '../../domain/failure/samples.ts';
import { toFailedRun, toOutcomeRun, toReturned, WAITING_RUN } from '../runs.ts';

const LOG = [
  'START RequestId: c7b1 Version: 7',
  '2026-10-08T07:30:29.443Z\tc7b1\tINFO\thello',
  'END RequestId: c7b1',
  'REPORT RequestId: c7b1\tDuration: 12.96 ms\tBilled Duration: 13 ms\tMemory Size: 128 MB\tMax Memory Used: 48 MB\t',
  '',
].join('\n');

function giveResult(run?: Run) {
  const current = signal<Run | undefined>(run);
  return { current, result: createResultState(current) };
}

describe('the result', () => {
  it('is empty before the first run and while one is under way', () => {
    const { current, result } = giveResult();
    for (const run of [undefined, WAITING_RUN]) {
      current.value = run;
      expect(result.ended.value).toBeUndefined();
      expect(result.body.value).toBeUndefined();
      expect([result.logTail.value, result.logLines.value]).toEqual([undefined, []]);
    }
  });

  it('has the body of a function error, too', () => {
    const { body } = toReturned('{"errorType":"X"}');
    const outcome: Outcome = {
      kind: 'function error',
      statusCode: 200,
      functionError: 'Unhandled',
      body,
    };
    const { result } = giveResult(toOutcomeRun(outcome));
    expect(result.body.value).toBe(body);
  });

  it.each<[string, Run]>([
    ['an accepted Event', toOutcomeRun({ kind: 'accepted', statusCode: 202 })],
    ['a dry run', toOutcomeRun({ kind: 'allowed', statusCode: 204 })],
    ['a failure', toFailedRun(toServiceFailure('ServiceException', 500))],
  ])('has no body and no log after %s', (_what, run) => {
    const { result } = giveResult(run);
    expect(result.ended.value).toBe(run);
    expect([result.body.value, result.logTail.value]).toEqual([undefined, undefined]);
  });

  it('reads the log tail and the figures of its report', () => {
    const { result } = giveResult(toOutcomeRun({ ...toReturned('1'), logResult: btoa(LOG) }));
    expect(result.logTail.value).toMatchObject({ kind: 'text', text: LOG, cutAtStart: false });
    expect(result.logLines.value.map(({ kind }) => kind)).toEqual([
      'start',
      'message',
      'end',
      'report',
    ]);
    expect(result.report.value).toMatchObject({ durationMs: 12.96, executedVersion: '7' });
  });

  it.each([
    ['is no base64', 'no base64 at all!', 'not base64'],
    ['says where the log is', btoa('{"logGroup":"g","logStreamName":"s"}'), 'reference'],
  ])('has no lines where the log tail %s', (_what, logResult, kind) => {
    const { result } = giveResult(toOutcomeRun({ ...toReturned('1'), logResult }));
    expect(result.logTail.value?.kind).toBe(kind);
    expect(result.logLines.value).toEqual([]);
  });

  it('keeps the tab that the person has chosen from run to run', () => {
    const { current, result } = giveResult(toOutcomeRun(toReturned('{}')));
    expect(result.tab.value).toBe('Response');
    result.showTab('Log');
    current.value = toOutcomeRun(toReturned('[]'));
    expect(result.tab.value).toBe('Log');
  });

  it('calculates each view once a run', () => {
    const { result } = giveResult(toOutcomeRun({ ...toReturned('{}'), logResult: btoa(LOG) }));
    expect(result.logLines.value).toBe(result.logLines.value);
  });
});
