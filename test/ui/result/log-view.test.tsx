import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { EndedRun } from '../../../src/domain/run/run.ts';
import { LogRow } from '../../../src/ui/result/LogRow.tsx';
import { LogView } from '../../../src/ui/result/LogView.tsx';
import { toServiceFailure } from '../../domain/failure/samples.ts';
import { toFailedRun, toOutcomeRun, toReturned } from '../../state/runs.ts';
import { find, mount } from '../mount.tsx';
import { giveResult } from './given-result.ts';

const LOG = [
  'START RequestId: c7b1 Version: 7',
  '2026-10-08T07:30:29.443Z\tc7b1\tERROR\t<b>broken</b>',
  'END RequestId: c7b1',
  'REPORT RequestId: c7b1\tDuration: 12.96 ms\tBilled Duration: 13 ms\t',
  '',
].join('\n');

function show(run: EndedRun) {
  const given = giveResult(run);
  return { ...given, place: mount(<LogView run={run} on={given.on} />) };
}

const withLog = (log: string) => toOutcomeRun({ ...toReturned('1'), logResult: btoa(log) });

describe('the log', () => {
  it('is a line for each entry, with its kind, its level and its time of day', () => {
    const { place } = show(withLog(LOG));
    const rows = [...place.querySelectorAll('li')];
    expect(rows.map(({ dataset }) => dataset.kind)).toEqual(['start', 'message', 'end', 'report']);
    expect(rows[1]?.dataset.level).toBe('error');
    expect(rows[1]?.querySelector('time')?.textContent).toBe('07:30:29.443');
    expect(rows[1]?.textContent).toContain('<b>broken</b>');
    expect(place.querySelector('b')).toBeNull();
    expect(place.textContent).toContain('The whole log of this run.');
  });

  it('can be reached and scrolled with the keyboard', async () => {
    show(withLog(LOG));
    await expect
      .element(page.getByRole('list', { name: 'Log lines' }))
      .toHaveAttribute('tabindex', '0');
  });

  it('is copied as it came', async () => {
    const { copied } = show(withLog(LOG));
    await page.getByRole('button', { name: 'Copy the log' }).click();
    await expect.poll(() => copied).toEqual([LOG]);
  });

  it('says that its beginning is cut off where only the last 4 KB came', () => {
    const { place } = show(withLog('x'.repeat(4096)));
    expect(place.textContent).toContain('the last 4 KB');
  });

  it.each<[string, EndedRun, string]>([
    ['a failure', toFailedRun(toServiceFailure('ServiceException', 500)), 'No log came'],
    [
      'an Event',
      toOutcomeRun(
        { kind: 'accepted', statusCode: 202 },
        { invocationType: 'Event', logType: 'None' },
      ),
      'with RequestResponse only, not with Event',
    ],
    [
      'a run that asked for none',
      toOutcomeRun(toReturned('1'), { logType: 'None' }),
      'Switch “Log tail” on',
    ],
    ['a run whose log did not come', toOutcomeRun(toReturned('1')), 'none came with the answer'],
    [
      'a log that is kept elsewhere',
      withLog('{"logGroup":"/aws/x","logStreamName":"s/1"}'),
      'group /aws/x, stream s/1',
    ],
    [
      'a log that cannot be decoded',
      toOutcomeRun({ ...toReturned('1'), logResult: 'no base64!' }),
      'As it came: no base64!',
    ],
  ])('says in its place why it is not there, for %s', (_what, run, words) => {
    const { place } = show(run);
    expect(place.textContent).toContain(words);
    expect(place.querySelector('li')).toBeNull();
  });
});

describe('a line of the log', () => {
  it('shows its level, or its kind where it has none', () => {
    const place = mount(
      <ol>
        <LogRow line={{ kind: 'message', level: 'warn', text: 'w', message: 'careful' }} />
        <LogRow line={{ kind: 'report', text: 'r', message: 'REPORT' }} />
        <LogRow line={{ kind: 'message', text: 'm', message: 'plain' }} />
      </ol>,
    );
    expect([...place.querySelectorAll('li')].map((row) => row.textContent)).toEqual([
      'warncareful',
      'reportREPORT',
      'plain',
    ]);
  });

  it('shows a time that it does not know as it came', () => {
    const place = mount(
      <LogRow line={{ kind: 'message', time: 'noon', text: 't', message: 'm' }} />,
    );
    expect(find(place, 'time').textContent).toBe('noon');
  });
});
