import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isClockSkew, isCredentialsExpired } from '../../../src/domain/failure/failure-tests.ts';
import { createInvoker } from '../../../src/platform/aws/lambda-invoker.ts';
import type { FaultAction } from '../../sandbox/faults/fault.ts';
import {
  addFault,
  countRuns,
  expireCredentials,
  issueCredentials,
  readPosts,
  resetSandbox,
} from '../sandbox-controls.ts';
import { encode, giveInvoker } from './given-invoker.ts';

const given = giveInvoker();
const HOUR_MS = 3_600_000;

beforeEach(resetSandbox);
afterEach(resetSandbox);

async function getFailure(...call: Parameters<typeof given.invoke>) {
  const answer = await given.invoke(...call);
  if (answer.ok) throw new Error(answer.value.kind);
  return answer.failure;
}

describe('a call that goes wrong', () => {
  it.each<[string, FaultAction, object]>([
    [
      'a modelled error',
      { kind: 'error', errorName: 'ResourceNotReadyException', message: 'Not yet.' },
      {
        kind: 'service',
        errorName: 'ResourceNotReadyException',
        message: 'Not yet.',
        statusCode: 502,
      },
    ],
    [
      'a throttle, with its reason',
      { kind: 'error', errorName: 'TooManyRequestsException', reason: 'CallerRateLimitExceeded' },
      { kind: 'service', statusCode: 429, reason: 'CallerRateLimitExceeded' },
    ],
    [
      'an error of the service itself',
      { kind: 'error', errorName: 'ServiceException' },
      { kind: 'service', errorName: 'ServiceException', statusCode: 500 },
    ],
    ['an answer without its CORS headers', { kind: 'no cors' }, { kind: 'network' }],
    ['an answer that breaks off', { kind: 'cut' }, { kind: 'cut', statusCode: 200 }],
    [
      'a page of somebody else’s with an error',
      { kind: 'html', statusCode: 504 },
      { statusCode: 504 },
    ],
    ['no body at all', { kind: 'empty', statusCode: 503 }, { statusCode: 503 }],
  ])('is a failure after one POST and no second one: %s', async (_what, action, failure) => {
    await addFault({ functionName: 'echo', action });
    expect(await getFailure({ payload: encode('{}') })).toMatchObject({
      operation: 'Invoke',
      ...failure,
    });
    expect(await readPosts()).toHaveLength(1);
  });

  it.each(['before the run', 'after the run'] as const)(
    'is sent once by us where the connection is dropped %s: only the browser itself may replay it',
    async (when) => {
      // Chromium replays a POST once when a kept-alive connection dies before the answer (measured.md).
      await addFault({ functionName: 'echo', times: 2, action: { kind: 'drop', when } });
      expect(await getFailure({})).toMatchObject({ kind: 'network', online: true });
      const posts = await readPosts();
      expect(posts.length).toBeLessThanOrEqual(2);
      expect(new Set(posts.map(({ headers }) => headers['amz-sdk-invocation-id'])).size).toBe(1);
      expect(new Set(posts.map(({ headers }) => headers['amz-sdk-request']))).toEqual(
        new Set(['attempt=1; max=1']),
      );
    },
  );

  it('is not even sent where the preflight is refused', async () => {
    await addFault({ functionName: 'stock-sync', action: { kind: 'failing preflight' } });
    expect(await getFailure({ functionName: 'stock-sync' })).toMatchObject({
      kind: 'network',
      online: true,
    });
    expect([(await readPosts()).length, await countRuns()]).toEqual([0, 0]);
  });

  it('names the request id and the raw answer where there are any', async () => {
    await addFault({
      functionName: 'echo',
      action: { kind: 'error', errorName: 'ServiceException' },
    });
    const failure = await getFailure({});
    if (failure.kind !== 'service') throw new Error(failure.kind);
    expect(failure.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(failure.raw).toContain('ServiceException');
  });

  it('carries the words of Lambda: a function that is not there, a role that may not', async () => {
    expect(await getFailure({ functionName: 'no-such' })).toMatchObject({
      errorName: 'ResourceNotFoundException',
      message: expect.stringContaining('Function not found: arn:aws:lambda:eu-west-1:'),
      statusCode: 404,
    });
    expect(await getFailure({ functionName: 'payroll-export' })).toMatchObject({
      errorName: 'AccessDeniedException',
      message: expect.stringContaining('is not authorized to perform: lambda:InvokeFunction'),
      statusCode: 403,
    });
  });

  it('ends at once when the waiting is given up, and the function goes on', async () => {
    await addFault({ functionName: 'echo', action: { kind: 'never answer' } });
    const stop = new AbortController();
    const waiting = getFailure({}, { signal: stop.signal });
    await expect.poll(countRuns).toBe(1);
    stop.abort();
    expect(await waiting).toMatchObject({ kind: 'network', operation: 'Invoke' });
    expect(await readPosts()).toHaveLength(1);
  });
});

describe('credentials and clocks', () => {
  it('that have expired are told apart: nothing ran', async () => {
    const { credentials, clockOffsetMs } = await issueCredentials();
    await expireCredentials();
    const failure = await getFailure({}, { credentials, clockOffsetMs });
    expect(isCredentialsExpired(failure)).toBe(true);
    expect(await countRuns()).toBe(0);
  });

  it('that go wrong are set right by the refusal: the same call then goes through', async () => {
    const { credentials } = await issueCredentials();
    const invoker = createInvoker(() => true);
    const call = given.toCall({}, { credentials, clockOffsetMs: -HOUR_MS });
    const refused = await invoker.invoke(call);
    expect(!refused.ok && isClockSkew(refused.failure)).toBe(true);
    expect(await countRuns()).toBe(0);
    expect((await invoker.invoke(call)).ok).toBe(true);
    expect((await readPosts()).map(({ operation }) => operation)).toEqual([
      'GetId',
      'GetCredentialsForIdentity',
      'Invoke',
      'Invoke',
    ]);
  });
});
