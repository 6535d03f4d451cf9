import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EndedRun } from '../../../../src/domain/run/run.ts';
import { LogView } from '../../../../src/ui/result/log/LogView.tsx';
import { createResultDesk } from '../../../../src/ui/result/result-desk.ts';
import { toServiceFailure } from '../../../domain/failure/samples.ts';
import { fail } from '../../../state/fakes.ts';
import { giveDesk } from '../../../state/given-desk.ts';
import {
  answerFrom,
  createFakeLogReader,
  type Reply,
  toLogFailure,
  toPage,
} from '../../../state/log/fake-log-reader.ts';
import { toFailedRun, toOutcomeRun, toReturned } from '../../../state/runs.ts';
import { expectAccessible } from '../../axe.ts';
import { find, mount } from '../../mount.tsx';

const START = 'START RequestId: c7b1 Version: 7\n';
const LOG = [
  'START RequestId: c7b1 Version: 7',
  '2026-10-08T07:30:29.443Z\tc7b1\tERROR\t<b>broken</b>',
  'END RequestId: c7b1',
  'REPORT RequestId: c7b1\tDuration: 12.96 ms\tBilled Duration: 13 ms\t',
  '',
].join('\n');

function show(run: EndedRun, reply: Reply = () => toPage([])) {
  const logs = createFakeLogReader(reply);
  const given = giveDesk({ ports: { importLogReader: async () => logs.reader } });
  const desk = { ...given.desk, runs: { ...given.desk.runs, current: signal(run) } };
  const on = createResultDesk(desk);
  const place = mount(
    <div style={{ display: 'grid', blockSize: '30rem' }}>
      <LogView run={run} on={on} />
    </div>,
  );
  return { ...given, ...logs, on, place };
}

const toBase64 = (text: string) =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
const withLog = (log: string) => toOutcomeRun({ ...toReturned('1'), logResult: toBase64(log) });
const line = (level: string, message: string) =>
  `2026-10-08T07:30:29.443Z\tc7b1\t${level}\t${message}\n`;
const button = (name: string | RegExp) => page.getByRole('button', { name });
const readRows = (place: ParentNode) =>
  [...place.querySelectorAll('ol > li')].map((row) => row.textContent);

describe('the log', () => {
  it('is a row for each entry, with its kind, its level and its time of day', () => {
    const { place } = show(withLog(LOG));
    const rows = [...place.querySelectorAll<HTMLElement>('li')];
    expect(rows.map(({ dataset }) => dataset.kind)).toEqual(['start', 'message', 'end', 'report']);
    expect(rows[1]?.dataset.level).toBe('error');
    expect(rows[1]?.querySelector('time')?.textContent).toBe('07:30:29.443');
    expect(rows[1]?.textContent).toContain('<b>broken</b>');
    expect(rows[1]?.querySelector('b')).toBeNull();
    expect(place.textContent).toContain('The whole log of this run.');
  });

  it('can be reached and scrolled with the keyboard, and axe finds nothing', async () => {
    show(withLog(`${LOG}${line('WARN', '\u001b[31mred\u001b[0m \u001b[44;97mon blue\u001b[0m')}`));
    const list = page.getByRole('list', { name: 'Log lines' });
    await expect.element(list).toHaveAttribute('tabindex', '0');
    await expectAccessible();
  });

  it('is copied as it came, colours, hidden and folded lines too', async () => {
    const log = `${LOG}${line('INFO', '\u001b[32mgreen\u001b[0m')}`;
    const { copied } = show(withLog(log));
    await button(/^Errors/).click();
    await button('Copy the log').click();
    await expect.poll(() => copied).toEqual([log]);
  });

  it('shows a terminal’s colours as the theme’s, and no other escape', () => {
    const { place } = show(withLog(line('INFO', '\u001b[1;31mred\u001b[0m \u001b]0;title\u0007')));
    const red = find(place, '[data-tone="red"]');
    expect([red.textContent, red.dataset.marks]).toEqual(['red', 'bold']);
    expect(red.getAttribute('style')).toBeNull();
    expect(place.textContent).toContain('␛]0;title');
  });

  it('names the request id where it is another’s, and every one in a column that can be switched on', async () => {
    const other = '79b5e81f-3c0e-4d1c-9a3d-6f0a2b1c4d5e';
    const { place } = show(withLog(`${LOG}[INFO]\t2026-10-08T07:30:29.443Z\t${other}\tx\n`));
    expect(place.textContent?.match(/79b5e81f/g)).toHaveLength(1);
    await button('Request ids').click();
    const ids = [...place.querySelectorAll('li > div > span:nth-of-type(2)')];
    expect(ids.map(({ textContent }) => textContent)).toEqual(['c7b1', '', 'c7b1', 'c7b1', other]);
  });

  it('folds a stack trace, and unfolds it by a key', async () => {
    const trace = 'TypeError: no\n    at f (a.js:1:2)\n    at g (b.js:3:4)';
    const { place } = show(withLog(line('ERROR', trace)));
    expect(place.textContent).toContain('TypeError: no');
    expect(place.textContent).not.toContain('at f (a.js');
    const fold = button('2 frames');
    (fold.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(fold).toHaveAttribute('aria-expanded', 'true');
    expect(place.textContent).toContain('    at f (a.js:1:2)\n    at g (b.js:3:4)');
  });

  it('shows the beginning of a very long message, and the rest when it is wanted or searched for', async () => {
    const { place } = show(withLog(`${START}${line('INFO', `${'x'.repeat(50_000)} end`)}`));
    expect(find(place, 'li:last-child').textContent.length).toBeLessThan(20_200);
    await page.getByRole('searchbox').fill('end');
    await expect.poll(() => place.querySelector('mark')?.textContent).toBe('end');
    await page.getByRole('searchbox').fill('');
    await button('Show the rest: 30,004 characters').click();
    await expect.poll(() => find(place, 'li:last-child').textContent).toMatch(/x end$/);
  });

  it('opens JSON in several lines, its numbers as they came', async () => {
    const { place } = show(
      withLog('{"level":"INFO","message":"paid","id":12345678901234567890}\n'),
    );
    expect(readRows(place)).toEqual(['infoJSONpaid']);
    await button('JSON').click();
    expect(find(place, 'pre').textContent).toContain('\n  "id": 12345678901234567890\n');
  });

  it('is searched while levels are hidden: counts, next and previous, and into what is folded', async () => {
    const trace = 'Error: no order\n    at order (a.js:1:2)\n    at g (b.js:3:4)';
    const log = line('INFO', 'order one') + line('DEBUG', 'order two') + line('ERROR', trace);
    const { place } = show(withLog(log));
    const search = page.getByRole('searchbox', { name: 'Search the log' });
    await search.fill('ORDER');
    await expect.element(page.getByText('1 of 4')).toBeVisible();
    await button(/^Debug 1/).click();
    await expect.element(page.getByText('1 of 3')).toBeVisible();
    expect(readRows(place)).toHaveLength(2);
    await search.click();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect.element(page.getByText('3 of 3')).toBeVisible();
    await expect
      .poll(() => place.querySelector('mark[data-current]')?.parentElement?.textContent)
      .toContain('at order (a.js');
    await button('Next match').click();
    await expect.poll(() => place.querySelector('mark[data-current]')?.textContent).toBe('order');
    expect(place.querySelector('mark[data-current]')?.closest('li')?.textContent).toContain('one');
  });

  it('of any length draws the rows near the window alone', async () => {
    const log = Array.from({ length: 20_000 }, (_, at) => line('INFO', `line ${at}`)).join('');
    const { place } = show(withLog(START + log));
    expect(place.querySelectorAll('li').length).toBeLessThan(80);
    await page.getByRole('searchbox').fill('line 19999');
    await expect.poll(() => place.querySelector('mark')?.textContent).toBe('line 19999');
    expect(find(place, 'li:has(mark)').getAttribute('aria-posinset')).toBe('20001');
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

const STARTED = toOutcomeRun(toReturned('1')).startedAt;
const toEvent = (id: string, message: string) => ({ id, stream: 's/1', atMs: STARTED, message });
const WHOLE = [
  toEvent('1', 'START RequestId: c7b1 Version: 7\n'),
  toEvent('2', '<img src=x onerror=alert(1)>\n'),
  toEvent('3', 'REPORT RequestId: c7b1\tDuration: 12.96 ms\n'),
];

describe('the whole log', () => {
  const cut = withLog('x'.repeat(4096));

  it('is offered in a row where the tail is cut, and takes its place', async () => {
    const { place, asked } = show(cut, (question) => answerFrom(WHOLE, question));
    expect(readRows(place)[0]).toContain('the last 4 KB of a log');
    await button('Get the whole log').click();
    const told =
      'The whole log of this run: 3 events, 104 bytes, from /aws/lambda/orders-reprocess.';
    await expect.element(page.getByText(told)).toBeVisible();
    // The one status of a result says how its run ended.
    expect(page.getByRole('status').elements()).toEqual([]);
    expect(readRows(place)[1]).toMatch(/^00:00:00\.000<img src=x onerror=alert\(1\)>$/);
    expect(place.querySelector('img')).toBeNull();
    expect(asked[0]?.place).toMatchObject({
      region: 'eu-west-1',
      endpoint: 'https://logs.eu-west-1.amazonaws.com',
    });
  });

  it('is offered for an Event, and can be stopped', async () => {
    const event = toOutcomeRun(
      { kind: 'accepted', statusCode: 202, requestId: 'c7b1' },
      { invocationType: 'Event', logType: 'None' },
    );
    show(event);
    await button('Get the whole log').click();
    await expect.element(page.getByText('Looking again soon')).toBeVisible();
    await button('Stop').click();
    await expect.element(page.getByText('Stopped before any of the log came.')).toBeVisible();
    await expect.element(button('Look again')).toBeVisible();
  });

  it('that the role may not read has a statement to hand on and a link to the console', async () => {
    const message =
      'User: arn:aws:sts::123456789012:assumed-role/Guest/CognitoIdentityCredentials is not authorized to perform: logs:FilterLogEvents on resource: arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/orders-reprocess:log-stream: because no identity-based policy allows the logs:FilterLogEvents action';
    const { place, copied } = show(cut, () =>
      fail(toLogFailure('AccessDeniedException', 400, message)),
    );
    await button('Get the whole log').click();
    await expect.element(page.getByText('You may not read this log.')).toBeVisible();
    await page
      .getByRole('region', { name: 'Policy statement' })
      .getByRole('button', { name: 'Copy' })
      .click();
    await expect
      .poll(() => copied.map((text) => JSON.parse(text)))
      .toEqual([
        {
          Effect: 'Allow',
          Action: 'logs:FilterLogEvents',
          Resource: 'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/orders-reprocess:*',
        },
      ]);
    const link = find<HTMLAnchorElement>(place, 'a');
    expect([link.host, link.target, link.rel]).toEqual([
      'eu-west-1.console.aws.amazon.com',
      '_blank',
      'noopener noreferrer',
    ]);
    expect(link.hash).toContain('$2522c7b1$2522');
    expect(readRows(place)).toHaveLength(2);
    await expectAccessible();
  });

  it('is looked for in another group where somebody says so', async () => {
    const { asked } = show(cut, (question) =>
      question.question.group === '/team/orders'
        ? answerFrom(WHOLE, question)
        : fail(toLogFailure('ResourceNotFoundException')),
    );
    await button('Get the whole log').click();
    const field = page.getByRole('textbox', { name: 'Log group' });
    await expect.element(field).toHaveValue('/aws/lambda/orders-reprocess');
    await field.fill('no group');
    await button('Look there').click();
    await expect.element(page.getByText(/1 to 512 letters/)).toBeVisible();
    await field.fill('/team/orders');
    await button('Look there').click();
    await expect.element(page.getByText('from /team/orders.')).toBeVisible();
    expect(asked.map(({ question }) => question.group)).not.toContain('no group');
  });

  it('is asked for where its run was, and nowhere else', () => {
    const { subject, ...run } = cut;
    const elsewhere = { ...run, subject: { ...subject, environmentName: 'Production' } };
    const { place } = show(elsewhere);
    expect(place.textContent).toContain(
      'This run was on Production: choose that environment again',
    );
    expect(place.querySelector('li button')).toBeNull();
  });
});
