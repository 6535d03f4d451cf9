import { GetIdCommand } from '@aws-sdk/client-cognito-identity';
import { AwsClient } from 'aws4fetch';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { createCognitoClient, getGuestCredentials } from '../guest.ts';
import { invokeFunction } from '../invoke-function.ts';
import { ERROR_STATUS } from './error-status.ts';

const INVOKE = '/2015-03-31/functions/echo/invocations';

const given = giveSandbox();
let aws: AwsClient;
beforeAll(async () => {
  const guest = await getGuestCredentials(given.sandbox);
  aws = new AwsClient({ ...guest, service: 'lambda', region: 'eu-west-1', retries: 0 });
  // Warm, so that what a fault does is not hidden by a start.
  await invokeFunction(given.client, 'echo');
  given.sandbox.forgetRequests();
});
afterEach(() => {
  given.sandbox.faults.clear();
  given.sandbox.forgetRequests();
});

const post = (headers: Record<string, string> = {}) =>
  aws.fetch(given.sandbox.url + INVOKE, { method: 'POST', body: '{}', headers });

const countPosts = () => given.sandbox.requests.filter(({ method }) => method === 'POST').length;

describe('an error on request', () => {
  it.each(Object.entries(ERROR_STATUS))(
    '%s has status %i and runs nothing',
    async (errorName, status) => {
      given.sandbox.faults.add({ action: { kind: 'error', errorName, message: 'So it is.' } });
      await expect(invokeFunction(given.client, 'echo')).rejects.toMatchObject({
        name: errorName,
        message: 'So it is.',
        $metadata: { httpStatusCode: status },
      });
      expect([countPosts(), given.sandbox.runs.length]).toEqual([1, 0]);
    },
  );

  it('carries the reason of a throttle', async () => {
    const reason = 'ConcurrentInvocationLimitExceeded';
    const errorName = 'TooManyRequestsException';
    given.sandbox.faults.add({ action: { kind: 'error', errorName, reason } });
    await expect(invokeFunction(given.client, 'echo')).rejects.toMatchObject({
      Reason: reason,
      retryAfterSeconds: '1',
    });
  });

  it('is spelt as Cognito spells it', async () => {
    const errorName = 'TooManyRequestsException';
    given.sandbox.faults.add({ operation: 'GetId', action: { kind: 'error', errorName } });
    const IdentityPoolId = given.sandbox.identityPoolId;
    await expect(
      createCognitoClient(given.sandbox).send(new GetIdCommand({ IdentityPoolId })),
    ).rejects.toMatchObject({ name: errorName, $metadata: { httpStatusCode: 400 } });
  });

  it('may be a page of somebody else’s or no body at all', async () => {
    given.sandbox.faults.add({ action: { kind: 'html', statusCode: 504 } });
    const page = await post();
    expect([page.status, page.headers.get('content-type')]).toEqual([504, 'text/html']);
    expect(await page.text()).toContain('<h1>504</h1>');
    given.sandbox.faults.add({ action: { kind: 'empty', statusCode: 500 } });
    const nothing = await post();
    expect([nothing.status, await nothing.text()]).toEqual([500, '']);
    expect(given.sandbox.runs).toEqual([]);
  });
});
