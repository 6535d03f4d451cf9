// Who may read logs, and what can be in the way.
import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import { AwsClient } from 'aws4fetch';
import { afterEach, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { createGuestClient, getGuestCredentials } from '../guest.ts';
import { invokeFunction } from '../invoke-function.ts';
import { createPersonClient } from '../person.ts';
import { startSandbox } from '../sandbox.ts';
import { filterAllPages, toLogsClient, toMessages } from './logs-client.ts';

const GROUP = { logGroupName: '/aws/lambda/echo' };
const given = giveSandbox();
afterEach(() => given.sandbox.faults.clear());

const search = async (client: LambdaClient) =>
  toMessages(await filterAllPages(toLogsClient(given.sandbox, client), GROUP));

describe('a role', () => {
  it('that may read logs reads them: guests and engineers', async () => {
    await invokeFunction(given.client, 'echo');
    expect((await search(given.client)).length).toBeGreaterThan(2);
    expect(await search(await createPersonClient(given.sandbox, 'erika'))).toEqual(
      await search(given.client),
    );
  });

  it('that may not is told so in IAM’s sentence', async () => {
    const resource = 'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/echo:log-stream:';
    const denial = (role: string) => ({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::123456789012:assumed-role/${role}/CognitoIdentityCredentials is not authorized to perform: logs:FilterLogEvents on resource: ${resource} because no identity-based policy allows the logs:FilterLogEvents action`,
    });
    const support = await createPersonClient(given.sandbox, 'samir');
    await expect(search(support)).rejects.toMatchObject(denial('desk-support'));
    const strict = await startSandbox({ deniedActions: ['logs:FilterLogEvents'] });
    const guest = toLogsClient(strict, await createGuestClient(strict));
    await expect(guest.send(new FilterLogEventsCommand(GROUP))).rejects.toMatchObject(
      denial('desk-guest'),
    );
    await strict.stop();
  });
});

describe('what is in the way of a search', () => {
  it('is a log that has not been ingested yet', async () => {
    const late = await startSandbox({ logDelayMs: 3_600_000 });
    const guest = await createGuestClient(late);
    await invokeFunction(guest, 'echo');
    expect(await filterAllPages(toLogsClient(late, guest), GROUP)).toMatchObject([{ events: [] }]);
    await late.stop();

    await invokeFunction(given.client, 'echo');
    given.sandbox.faults.add({ operation: 'FilterLogEvents', action: { kind: 'late logs' } });
    expect(await search(given.client)).toEqual([]);
    expect(await search(given.client)).not.toEqual([]);
  });

  it('is a page that is empty but not the last', async () => {
    await invokeFunction(given.client, 'echo');
    const expected = await search(given.client);
    given.sandbox.faults.add({ times: 2, action: { kind: 'empty page' } });
    const pages = await filterAllPages(toLogsClient(given.sandbox, given.client), GROUP);
    expect(pages.map(({ events = [] }) => events.length)).toEqual([0, 0, expected.length]);
  });

  it('is a throttle', async () => {
    given.sandbox.faults.add({
      operation: 'FilterLogEvents',
      action: { kind: 'error', errorName: 'ThrottlingException', message: 'Rate exceeded' },
    });
    await invokeFunction(given.client, 'echo');
    await expect(search(given.client)).rejects.toMatchObject({
      name: 'ThrottlingException',
      message: 'Rate exceeded',
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('a request of a page', () => {
  it('must be signed for logs, is answered with CORS, and is seen as what it is', async () => {
    await invokeFunction(given.client, 'echo');
    const guest = await getGuestCredentials(given.sandbox);
    const post = (service: string, credentials = guest) =>
      new AwsClient({ ...credentials, service, region: 'eu-west-1', retries: 0 }).fetch(
        given.sandbox.url,
        {
          method: 'POST',
          headers: {
            origin: 'https://desk.example',
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': 'Logs_20140328.FilterLogEvents',
          },
          body: JSON.stringify(GROUP),
        },
      );
    const good = await post('logs');
    expect([good.status, good.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(given.sandbox.requests.at(-1)).toMatchObject({
      service: 'logs',
      operation: 'FilterLogEvents',
    });
    const wrong = await post('lambda');
    expect([wrong.status, wrong.headers.get('access-control-allow-origin')]).toEqual([400, '*']);
    expect(await wrong.json()).toMatchObject({ __type: 'InvalidSignatureException' });
    const forged = await post('logs', { ...guest, secretAccessKey: 'no' });
    expect(await forged.json()).toMatchObject({ __type: 'InvalidSignatureException' });
  });
});
