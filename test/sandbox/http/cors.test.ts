import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';

const INVOKE = '/2015-03-31/functions/echo/invocations';
const STREAM = '/2021-11-15/functions/echo/response-streaming-invocations';
const ORIGIN = { origin: 'https://desk.example' };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

describe('preflight', () => {
  it.each(['/', INVOKE, STREAM])(
    'echoes method and headers and is good for two days: %s',
    async (path) => {
      const answer = await fetch(sandbox.url + path, {
        method: 'OPTIONS',
        headers: {
          ...ORIGIN,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,x-amz-log-type,x-anything',
        },
      });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe('');
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'authorization,x-amz-log-type,x-anything',
        'access-control-max-age': '172800',
      });
      expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
    },
  );

  it('is refused without an Origin', async () => {
    expect((await fetch(sandbox.url + INVOKE, { method: 'OPTIONS' })).status).toBe(403);
  });

  it('is recorded as what it asks for', async () => {
    const headers = { ...ORIGIN, 'access-control-request-method': 'POST' };
    await fetch(sandbox.url + INVOKE, { method: 'OPTIONS', headers });
    expect(sandbox.requests.at(-1)).toMatchObject({
      method: 'OPTIONS',
      operation: 'Invoke',
      functionName: 'echo',
    });
  });
});

describe('answers', () => {
  it.each([INVOKE, STREAM])(
    'of Lambda expose the six headers and no more, on errors too: %s',
    async (path) => {
      const answer = await fetch(sandbox.url + path, { method: 'POST', headers: ORIGIN });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-expose-headers')).toBe(
        'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date,x-amz-log-result,x-amz-function-error',
      );
    },
  );

  it('of Cognito expose four', async () => {
    const answer = await fetch(sandbox.url, { method: 'POST', headers: ORIGIN, body: '{}' });
    expect(answer.headers.get('access-control-expose-headers')).toBe(
      'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
    );
    expect(answer.headers.get('x-amzn-errortype')).toBe('UnknownOperationException:');
  });

  it('to a client that is no browser carry none of it', async () => {
    const answer = await fetch(sandbox.url + INVOKE, { method: 'POST' });
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('to a path that is no operation are unknown operations', async () => {
    const answer = await fetch(`${sandbox.url}/2015-03-31/functions/echo/nothing`);
    // Even this asks for a signature first.
    expect(answer.status).toBe(403);
  });
});
