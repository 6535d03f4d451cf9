import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { beforeAll, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeFunction } from '../invoke-function.ts';
import { filterAllPages, toLogsClient, toMessages } from './logs-client.ts';

const given = giveSandbox({
  files: {
    'talker.mjs': `
      console.log('loading');
      export const handler = async (event, context) => {
        console.log('one call\\nof two lines ü');
        process.stdout.write('raw one\\nraw two\\n');
        console.error(new Error('bad'));
        return { stream: context.logStreamName };
      };`,
    'long.mjs': `export const handler = async ({ lines, width }) => {
      for (let line = 1; line <= lines; line += 1) console.log('line ' + line + '.' + 'x'.repeat(width ?? 0));
    };`,
    'long.function.json': '{"timeout": 60}',
    'json.mjs': `export const handler = async () => { console.info({ a: 1 }); };`,
    'json.function.json': '{"logFormat": "JSON"}',
    'exits.mjs': `export const handler = async () => { console.log('last words'); process.exit(1); };`,
    'unstarted.mjs': `console.log('trying'); throw new Error('not today');`,
  },
});
let logs: CloudWatchLogsClient;
beforeAll(() => {
  logs = toLogsClient(given.sandbox, given.client);
});

const filter = (logGroupName: string, more = {}) =>
  filterAllPages(logs, { logGroupName: `/aws/lambda/${logGroupName}`, ...more });
const search = async (name: string, more = {}) => toMessages(await filter(name, more));

describe('the log of a run', () => {
  it('is there event by event, one for each call of console and each raw line', async () => {
    const before = Date.now();
    const { requestId: id, payload } = await invokeFunction(given.client, 'talker');
    const pages = await filter('talker');
    const time = expect.stringMatching(/^\d{4}-.*Z\t/);
    const messages = toMessages(pages);
    expect(messages).toEqual([
      expect.stringMatching(/^INIT_START .*\n$/),
      expect.stringContaining('\tundefined\tINFO\tloading\n'),
      `START RequestId: ${id} Version: $LATEST\n`,
      expect.stringMatching(/\tINFO\tone call\nof two lines ü\n$/),
      'raw one\n',
      'raw two\n',
      expect.stringMatching(/\tERROR\tError: bad\n( {4}at .*\n)+$/),
      `END RequestId: ${id}\n`,
      expect.stringMatching(`^REPORT RequestId: ${id}\t.*\n$`),
    ]);
    expect(messages[3]).toEqual(time);
    const events = pages.flatMap((page) => page.events ?? []);
    const times = events.map(({ timestamp = 0 }) => timestamp);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(before);
    for (const event of events) {
      expect(event.logStreamName).toBe((payload as { stream: string }).stream);
      expect(event.ingestionTime).toBeGreaterThanOrEqual(event.timestamp ?? 0);
    }
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(events.length);
  });

  it('is found by request id alone among the runs of a warm environment', async () => {
    await invokeFunction(given.client, 'talker');
    const { requestId } = await invokeFunction(given.client, 'talker');
    const found = await search('talker', { filterPattern: `"${requestId}"` });
    expect(found.map((message) => message.split(/[\t ]/)[0]?.replace(/^2.*Z$/, 'time'))).toEqual([
      'START',
      'time',
      'time',
      'END',
      'REPORT',
    ]);
  });

  it('is there in the JSON format, and of runs and starts that failed', async () => {
    for (const name of ['json', 'exits', 'unstarted']) await invokeFunction(given.client, name);
    const types = (await search('json')).map((line) => JSON.parse(line).type ?? 'own');
    expect(types).toEqual(['platform.initStart', 'platform.start', 'own', 'platform.report']);
    expect((await search('exits')).join('')).toMatch(/last words\n.*Runtime.ExitError\nEND/s);
    const attempts = (await search('unstarted')).filter((line) => line.endsWith('INFO\ttrying\n'));
    expect(attempts).toHaveLength(2);
  });

  it('is whole, however long, over pages of 1 MB and pages that find nothing', async () => {
    await invokeFunction(given.client, 'long', { Payload: { lines: 2500, width: 1000 } });
    const all = await filter('long');
    expect(toMessages(all).filter((line) => line.includes('line '))).toHaveLength(2500);
    for (const { events = [] } of all) {
      expect(Buffer.byteLength(events.map(({ message }) => message).join(''))).toBeLessThan(
        2 ** 20,
      );
    }
    const some = await filter('long', { filterPattern: '"line 2500."' });
    expect(some.map(({ events = [] }) => events.length)).toEqual([0, 0, 1]);
  });
});
