import { type CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { beforeAll, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeFunction } from '../invoke-function.ts';
import { filterAllPages, toLogsClient, toMessages } from './logs-client.ts';

const given = giveSandbox({
  files: {
    'talker.mjs': `export const handler = async () => { console.log('one'); console.log('two'); };`,
    'exits.mjs': `export const handler = async () => { console.log('last words'); process.exit(1); };`,
  },
});
let logs: CloudWatchLogsClient;
beforeAll(async () => {
  logs = toLogsClient(given.sandbox, given.client);
  for (const name of ['talker', 'talker', 'exits']) await invokeFunction(given.client, name);
});

const filter = (logGroupName: string, more = {}) =>
  filterAllPages(logs, { logGroupName: `/aws/lambda/${logGroupName}`, ...more });
const search = async (name: string, more = {}) => toMessages(await filter(name, more));
const ask = (input: object) => logs.send(new FilterLogEventsCommand(input));

describe('a search', () => {
  it('may be limited, and goes on where the page before ended', async () => {
    const pages = await filter('talker', { limit: 4 });
    expect(
      pages
        .map(({ events = [] }) => events.length)
        .slice(0, -1)
        .every((size) => size === 4),
    ).toBe(true);
    expect(toMessages(pages)).toEqual(await search('talker'));
  });

  it('may be for streams, and for a time of which both ends count', async () => {
    const [page] = await filter('talker');
    const event = page?.events?.[3];
    const { logStreamName = '', timestamp = 0 } = event ?? {};
    expect(await search('talker', { logStreamNames: [logStreamName] })).not.toEqual([]);
    expect(await search('talker', { logStreamNames: ['2026/01/01/[$LATEST]other'] })).toEqual([]);
    expect(await search('talker', { logStreamNamePrefix: logStreamName.slice(0, 10) })).not.toEqual(
      [],
    );
    const then = await search('talker', { startTime: timestamp, endTime: timestamp });
    expect(then).toContain(event?.message);
    expect(await search('talker', { startTime: Date.now() + 60_000 })).toEqual([]);
  });

  it('takes several terms, some of which may be refused or be one of several', async () => {
    const lines = async (filterPattern: string) =>
      (await search('exits', { filterPattern })).map((line) => line.trim().split(/\s/).at(-1));
    expect(await lines('last words')).toEqual(['words']);
    expect(await lines('RequestId -"START RequestId" -REPORT -END')).toEqual(['Runtime.ExitError']);
    expect(await lines('?words ?nowhere')).toEqual(['words']);
    await expect(
      ask({ logGroupName: '/aws/lambda/exits', filterPattern: '{ $.a = 1 }' }),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it('is refused in AWS’s words where it asks for nothing that is there', async () => {
    await expect(ask({ logGroupName: '/aws/lambda/never-ran' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'The specified log group does not exist.',
      $metadata: { httpStatusCode: 400 },
    });
    for (const wrong of [
      {},
      { logGroupName: 'a b' },
      { logGroupName: 'a', limit: 0 },
      { logGroupName: 'a', nextToken: 'x' },
    ]) {
      await expect(ask(wrong)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    }
  });
});
