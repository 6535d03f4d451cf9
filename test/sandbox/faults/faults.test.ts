import { InvokeCommand, type LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { AwsClient } from 'aws4fetch';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCognitoClient, createGuestClient, getGuestCredentials } from '../guest.ts';
import { invokeFunction } from '../invoke-function.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { ERROR_STATUS } from './error-status.ts';

const INVOKE = '/2015-03-31/functions/echo/invocations';
const ORIGIN = { origin: 'https://desk.example' };

let sandbox: Sandbox;
let client: LambdaClient;
let aws: AwsClient;
beforeAll(async () => {
  sandbox = await startSandbox();
  client = await createGuestClient(sandbox);
  const guest = await getGuestCredentials(sandbox);
  aws = new AwsClient({ ...guest, service: 'lambda', region: 'eu-west-1', retries: 0 });
  // Warm, so that what a fault does is not hidden by a start.
  await invokeFunction(client, 'echo');
  sandbox.forgetRequests();
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.forgetRequests();
});
afterAll(() => sandbox.stop());

const post = (headers: Record<string, string> = {}) =>
  aws.fetch(sandbox.url + INVOKE, { method: 'POST', body: '{}', headers });

const countPosts = () => sandbox.requests.filter(({ method }) => method === 'POST').length;

describe('a dropped connection', () => {
  it.each([
    ['before the run', 0],
    ['after the run', 1],
  ] as const)('%s leaves %i runs behind', async (when, runs) => {
    sandbox.faults.add({ operation: 'Invoke', action: { kind: 'drop', when } });
    await expect(invokeFunction(client, 'echo')).rejects.toMatchObject({
      message: expect.stringMatching(/socket hang up|ECONNRESET/),
    });
    expect([countPosts(), sandbox.runs.length]).toEqual([1, runs]);
    expect((await invokeFunction(client, 'echo')).statusCode).toBe(200);
  });

  it('in the middle of the body comes after status and headers', async () => {
    sandbox.faults.add({ functionName: 'echo', action: { kind: 'cut' } });
    const answer = await post();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-amz-executed-version')).toBe('$LATEST');
    await expect(answer.text()).rejects.toThrow();
    expect([countPosts(), sandbox.runs.length]).toEqual([1, 1]);
  });
});

describe('an answer that is late', () => {
  it('comes after its delay', async () => {
    sandbox.faults.add({ action: { kind: 'delay', delayMs: 150 } });
    const startMs = performance.now();
    await invokeFunction(client, 'echo');
    // A timer may fire a moment early by another clock.
    expect(performance.now() - startMs).toBeGreaterThan(140);
  });

  it('may never come, although the function has run', async () => {
    sandbox.faults.add({ action: { kind: 'never answer' } });
    const stop = new AbortController();
    const waiting = expect(
      client.send(new InvokeCommand({ FunctionName: 'echo' }), { abortSignal: stop.signal }),
    ).rejects.toThrow();
    await expect.poll(() => sandbox.runs.length).toBe(1);
    stop.abort();
    await waiting;
    expect(countPosts()).toBe(1);
  });
});

describe('an error on request', () => {
  it.each(Object.entries(ERROR_STATUS))(
    '%s has status %i and runs nothing',
    async (errorName, status) => {
      sandbox.faults.add({ action: { kind: 'error', errorName, message: 'So it is.' } });
      await expect(invokeFunction(client, 'echo')).rejects.toMatchObject({
        name: errorName,
        message: 'So it is.',
        $metadata: { httpStatusCode: status },
      });
      expect([countPosts(), sandbox.runs.length]).toEqual([1, 0]);
    },
  );

  it('carries the reason of a throttle', async () => {
    const reason = 'ConcurrentInvocationLimitExceeded';
    const errorName = 'TooManyRequestsException';
    sandbox.faults.add({ action: { kind: 'error', errorName, reason } });
    await expect(invokeFunction(client, 'echo')).rejects.toMatchObject({
      Reason: reason,
      retryAfterSeconds: '1',
    });
  });

  it('is spelt as Cognito spells it', async () => {
    const errorName = 'TooManyRequestsException';
    sandbox.faults.add({ operation: 'GetId', action: { kind: 'error', errorName } });
    const { GetIdCommand } = await import('@aws-sdk/client-cognito-identity');
    const IdentityPoolId = sandbox.identityPoolId;
    await expect(
      createCognitoClient(sandbox).send(new GetIdCommand({ IdentityPoolId })),
    ).rejects.toMatchObject({ name: errorName, $metadata: { httpStatusCode: 400 } });
  });

  it('may be a page of somebody else’s or no body at all', async () => {
    sandbox.faults.add({ action: { kind: 'html', statusCode: 504 } });
    const page = await post();
    expect([page.status, page.headers.get('content-type')]).toEqual([504, 'text/html']);
    expect(await page.text()).toContain('<h1>504</h1>');
    sandbox.faults.add({ action: { kind: 'empty', statusCode: 500 } });
    const nothing = await post();
    expect([nothing.status, await nothing.text()]).toEqual([500, '']);
    expect(sandbox.runs).toEqual([]);
  });
});

describe('a right answer spoilt', () => {
  it('lacks its CORS headers', async () => {
    sandbox.faults.add({ action: { kind: 'no cors' } });
    const answer = await post(ORIGIN);
    expect(answer.status).toBe(200);
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    expect((await post(ORIGIN)).headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each([
    ['x-amz-log-result', 'no base64 at all!'],
    ['content-type', 'text/html'],
  ])('has another header: %s', async (name, value) => {
    sandbox.faults.add({ action: { kind: 'header', name, value } });
    expect((await post({ 'x-amz-log-type': 'Tail' })).headers.get(name)).toBe(value);
  });
});

describe('a failing preflight', () => {
  const ask = (path: string) =>
    fetch(sandbox.url + path, {
      method: 'OPTIONS',
      headers: { ...ORIGIN, 'access-control-request-method': 'POST' },
    });

  it('is refused without CORS headers, and only preflights meet it', async () => {
    sandbox.faults.add({ functionName: 'echo', action: { kind: 'failing preflight' } });
    expect((await invokeFunction(client, 'echo')).statusCode).toBe(200);
    const refused = await ask(INVOKE);
    expect([refused.status, refused.headers.has('access-control-allow-origin')]).toEqual([
      403,
      false,
    ]);
    expect((await ask(INVOKE)).status).toBe(200);
  });

  it('strikes Cognito by either operation, which a preflight does not name', async () => {
    sandbox.faults.add({ operation: 'GetId', action: { kind: 'failing preflight' } });
    expect((await ask(INVOKE)).status).toBe(200);
    expect((await ask('/')).status).toBe(403);
  });
});

describe('how often and where a fault strikes', () => {
  it('is counted, oldest first', async () => {
    sandbox.faults.add({ times: 2, action: { kind: 'empty', statusCode: 500 } });
    sandbox.faults.add({ action: { kind: 'empty', statusCode: 503 } });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await post()).status);
    expect(statuses).toEqual([500, 500, 503, 200]);
  });

  it('may be one operation or one function only', async () => {
    sandbox.faults.add({ operation: 'ListFunctions', action: { kind: 'empty', statusCode: 500 } });
    sandbox.faults.add({ functionName: 'failing', action: { kind: 'empty', statusCode: 503 } });
    expect((await invokeFunction(client, 'echo')).statusCode).toBe(200);
    await expect(client.send(new ListFunctionsCommand({}))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 500 },
    });
    await expect(invokeFunction(client, 'failing')).rejects.toMatchObject({
      $metadata: { httpStatusCode: 503 },
    });
  });
});
