import { InvokeCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { AwsClient } from 'aws4fetch';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { getGuestCredentials } from '../guest.ts';
import { invokeFunction } from '../invoke-function.ts';

const INVOKE = '/2015-03-31/functions/echo/invocations';
const ORIGIN = { origin: 'https://desk.example' };

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

describe('a dropped connection', () => {
  it.each([
    ['before the run', 0],
    ['after the run', 1],
  ] as const)('%s leaves %i runs behind', async (when, runs) => {
    given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'drop', when } });
    await expect(invokeFunction(given.client, 'echo')).rejects.toMatchObject({
      message: expect.stringMatching(/socket hang up|ECONNRESET/),
    });
    expect([countPosts(), given.sandbox.runs.length]).toEqual([1, runs]);
    expect((await invokeFunction(given.client, 'echo')).statusCode).toBe(200);
  });

  it('in the middle of the body comes after status and headers', async () => {
    given.sandbox.faults.add({ functionName: 'echo', action: { kind: 'cut' } });
    const answer = await post();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-amz-executed-version')).toBe('$LATEST');
    await expect(answer.text()).rejects.toThrow();
    expect([countPosts(), given.sandbox.runs.length]).toEqual([1, 1]);
  });
});

describe('an answer that is late', () => {
  it('comes after its delay', async () => {
    given.sandbox.faults.add({ action: { kind: 'delay', delayMs: 150 } });
    const startMs = performance.now();
    await invokeFunction(given.client, 'echo');
    // A timer may fire a moment early by another clock.
    expect(performance.now() - startMs).toBeGreaterThan(140);
  });

  it('may never come, although the function has run', async () => {
    given.sandbox.faults.add({ action: { kind: 'never answer' } });
    const stop = new AbortController();
    const waiting = expect(
      given.client.send(new InvokeCommand({ FunctionName: 'echo' }), { abortSignal: stop.signal }),
    ).rejects.toThrow();
    await expect.poll(() => given.sandbox.runs.length).toBe(1);
    stop.abort();
    await waiting;
    expect(countPosts()).toBe(1);
  });
});

describe('a right answer spoilt', () => {
  it('lacks its CORS headers', async () => {
    given.sandbox.faults.add({ action: { kind: 'no cors' } });
    const answer = await post(ORIGIN);
    expect(answer.status).toBe(200);
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    expect((await post(ORIGIN)).headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each([
    ['x-amz-log-result', 'no base64 at all!'],
    ['content-type', 'text/html'],
  ])('has another header: %s', async (name, value) => {
    given.sandbox.faults.add({ action: { kind: 'header', name, value } });
    expect((await post({ 'x-amz-log-type': 'Tail' })).headers.get(name)).toBe(value);
  });
});

describe('a failing preflight', () => {
  const ask = (path: string) =>
    fetch(given.sandbox.url + path, {
      method: 'OPTIONS',
      headers: { ...ORIGIN, 'access-control-request-method': 'POST' },
    });

  it('is refused without CORS headers, and only preflights meet it', async () => {
    given.sandbox.faults.add({ functionName: 'echo', action: { kind: 'failing preflight' } });
    expect((await invokeFunction(given.client, 'echo')).statusCode).toBe(200);
    const refused = await ask(INVOKE);
    expect([refused.status, refused.headers.has('access-control-allow-origin')]).toEqual([
      403,
      false,
    ]);
    expect((await ask(INVOKE)).status).toBe(200);
  });

  it('strikes Cognito by either operation, which a preflight does not name', async () => {
    given.sandbox.faults.add({ operation: 'GetId', action: { kind: 'failing preflight' } });
    expect((await ask(INVOKE)).status).toBe(200);
    expect((await ask('/')).status).toBe(403);
  });
});

describe('how often and where a fault strikes', () => {
  it('is counted, oldest first', async () => {
    given.sandbox.faults.add({ times: 2, action: { kind: 'empty', statusCode: 500 } });
    given.sandbox.faults.add({ action: { kind: 'empty', statusCode: 503 } });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await post()).status);
    expect(statuses).toEqual([500, 500, 503, 200]);
  });

  it('may be one operation or one function only', async () => {
    given.sandbox.faults.add({
      operation: 'ListFunctions',
      action: { kind: 'empty', statusCode: 500 },
    });
    given.sandbox.faults.add({
      functionName: 'failing',
      action: { kind: 'empty', statusCode: 503 },
    });
    expect((await invokeFunction(given.client, 'echo')).statusCode).toBe(200);
    await expect(given.client.send(new ListFunctionsCommand({}))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 500 },
    });
    await expect(invokeFunction(given.client, 'failing')).rejects.toMatchObject({
      $metadata: { httpStatusCode: 503 },
    });
  });
});
