import { describe, expect, it } from 'vitest';
import type { EndedRun } from '../../../src/domain/run/run.ts';
import { DetailsView } from '../../../src/ui/result/DetailsView.tsx';
import { toServiceFailure } from '../../domain/failure/samples.ts';
import { toFailedRun, toOutcomeRun, toReturned } from '../../state/runs.ts';
import { find, mount } from '../mount.tsx';
import { giveResult } from './given-result.ts';

const LOG = [
  'START RequestId: c7b1 Version: 7',
  'END RequestId: c7b1',
  'REPORT RequestId: c7b1\tDuration: 12.96 ms\tBilled Duration: 131 ms\tMemory Size: 128 MB\tMax Memory Used: 48 MB\tInit Duration: 117.86 ms\t',
  'XRAY TraceId: 1-5d9d007f-0a8c7fd02xmpl480aed55ef0\tSegmentId: 3d752\tSampled: true\t',
  '',
].join('\n');

/** Each figure by its name, as it is read. */
function readFigures(run: EndedRun): Record<string, string | null> {
  const { on } = giveResult(run);
  const place = mount(<DetailsView run={run} on={on} />);
  const rows = [...place.querySelectorAll('dl > div')].map((row) => {
    // The copy button beside a figure is no part of it.
    const value = [...find(row, 'dd').childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
    return [find(row, 'dt').textContent ?? '', value?.textContent ?? null] as const;
  });
  return Object.fromEntries(rows);
}

describe('the details', () => {
  it('of a run with a log are all its figures', () => {
    const outcome = { ...toReturned('{"a":1}'), logResult: btoa(LOG) };
    expect(readFigures(toOutcomeRun(outcome))).toMatchObject({
      StatusCode: '200',
      FunctionError: 'none',
      ExecutedVersion: '7',
      'Request id': 'c7b1',
      'Response size': '7 bytes',
      'Seen by this page': '312 ms',
      Duration: '13 ms',
      Billed: '131 ms',
      Init: '118 ms',
      Start: 'cold',
      'Memory used': '48 MB',
      'Memory size': '128 MB',
      'Trace id': '1-5d9d007f-0a8c7fd02xmpl480aed55ef0',
    });
  });

  it('say of each figure that is missing why it is', () => {
    expect(readFigures(toOutcomeRun(toReturned('1')))).toMatchObject({
      ExecutedVersion: 'not readable from a browser, and not in the log tail',
      DurableExecutionArn: 'not readable from a browser',
      Duration: 'not in the log tail',
      Billed: 'not in the log tail',
      Init: 'not in the log tail',
      Start: 'not in the log tail',
      'Memory used': 'not in the log tail',
      'Trace id': 'not in the log tail',
      Qualifier: 'none',
      Payload: 'none: no body was sent',
    });
  });

  it('say of an Event that its version cannot be read, and that no body came', () => {
    const run = toOutcomeRun({ kind: 'accepted', statusCode: 202 }, { invocationType: 'Event' });
    expect(readFigures(run)).toMatchObject({
      StatusCode: '202',
      ExecutedVersion: 'not readable from a browser',
      'Request id': 'none came',
      'Response size': 'no body',
    });
  });

  it('name the function error as AWS spells it', () => {
    const { body } = toReturned('{}');
    const outcome = {
      kind: 'function error',
      statusCode: 200,
      functionError: 'Unhandled',
      body,
    } as const;
    expect(readFigures(toOutcomeRun(outcome)).FunctionError).toBe('Unhandled');
  });

  it('of a failure are what came of an answer', () => {
    const failure = { ...toServiceFailure('ServiceException', 500), requestId: 'c7b1' };
    expect(readFigures(toFailedRun(failure))).toMatchObject({
      StatusCode: '500',
      Error: 'ServiceException',
      'Failed in': 'Invoke',
      'Request id': 'c7b1',
    });
    expect(readFigures(toFailedRun({ kind: 'offline', operation: 'Invoke' }))).toMatchObject({
      StatusCode: 'none came',
      Error: 'offline',
      'Request id': 'none came',
    });
  });

  it('say that it was sent a second time, and why', () => {
    const run = { ...toOutcomeRun(toReturned('1')), resent: 'new credentials' } as const;
    expect(readFigures(run)['Sent again']).toMatch(/once, .*new credentials/);
    expect(readFigures(toOutcomeRun(toReturned('1')))).not.toHaveProperty('Sent again');
  });

  it('repeat the request as it was sent', () => {
    const run = toOutcomeRun(toReturned('1'), {
      qualifier: 'prod',
      tenantId: 'tenant-1',
      payload: new Uint8Array(2048),
    });
    expect(readFigures(run)).toMatchObject({
      Environment: 'Staging',
      Region: 'eu-west-1',
      Function: 'orders-reprocess',
      Qualifier: 'prod',
      'Invocation type': 'RequestResponse',
      'Log type': 'Tail',
      Payload: '2 kB',
      'Tenant ID': 'tenant-1',
    });
  });
});
