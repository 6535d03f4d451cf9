import { beforeEach, describe, expect, it } from 'vitest';
import { toInvokeInput } from '../../../src/platform/aws/lambda-invoker.ts';
import { readPosts, resetSandbox } from '../sandbox-controls.ts';
import { decode, encode, giveInvoker } from './given-invoker.ts';

const given = giveInvoker();
const REQUEST_ID = expect.stringMatching(/^[0-9a-f-]{36}$/);

beforeEach(resetSandbox);

async function getOutcome(...call: Parameters<typeof given.invoke>) {
  const answer = await given.invoke(...call);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

describe('an outcome', () => {
  it('is returned with the exact body, and without what a browser may not read', async () => {
    const outcome = await getOutcome({ payload: encode('{"name":"Zoë"}'), logType: 'Tail' });
    expect(outcome).toEqual({
      kind: 'returned',
      statusCode: 200,
      requestId: REQUEST_ID,
      contentType: 'application/json',
      logResult: expect.stringMatching(/^[\w+/]+=*$/),
      body: expect.any(Uint8Array),
    });
    // The sandbox sends the executed version as AWS does, and as on AWS it is not exposed.
    expect(outcome.executedVersion).toBeUndefined();
    if (outcome.kind !== 'returned') throw new Error(outcome.kind);
    expect(JSON.parse(decode(outcome.body))).toMatchObject({ event: { name: 'Zoë' } });
    expect(atob(outcome.logResult ?? '')).toContain('START RequestId: ');
  });

  it('is a function error where the function failed', async () => {
    const outcome = await getOutcome({ functionName: 'failing', payload: encode('{}') });
    expect(outcome).toMatchObject({
      kind: 'function error',
      statusCode: 200,
      functionError: 'Unhandled',
    });
    if (outcome.kind !== 'function error') throw new Error(outcome.kind);
    expect(JSON.parse(decode(outcome.body))).toMatchObject({ errorType: 'TypeError' });
    expect(outcome).not.toHaveProperty('logResult');
  });

  it('is accepted for an Event: no body and no log', async () => {
    expect(await getOutcome({ invocationType: 'Event', payload: encode('{}') })).toEqual({
      kind: 'accepted',
      statusCode: 202,
      requestId: REQUEST_ID,
    });
  });

  it('is allowed for a dry run', async () => {
    expect(await getOutcome({ invocationType: 'DryRun' })).toEqual({
      kind: 'allowed',
      statusCode: 204,
      requestId: REQUEST_ID,
    });
  });
});

describe('a request', () => {
  it('carries every field where Invoke takes it, in one POST', async () => {
    await getOutcome({
      functionName: 'arn:aws:lambda:eu-west-1:123456789012:function:echo',
      qualifier: 'live',
      logType: 'Tail',
      clientContext: btoa('{"custom":{"a":1}}'),
      tenantId: 'tenant a/1',
      payload: encode('{"a":1}'),
    }).catch(() => undefined);
    const posts = await readPosts();
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      path: '/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu-west-1%3A123456789012%3Afunction%3Aecho/invocations',
      query: { Qualifier: 'live' },
      bodySizeBytes: 7,
      headers: {
        'x-amz-invocation-type': 'RequestResponse',
        'x-amz-log-type': 'Tail',
        'x-amz-client-context': btoa('{"custom":{"a":1}}'),
        'x-amz-tenant-id': 'tenant a/1',
        'amz-sdk-request': 'attempt=1; max=1',
      },
    });
  });

  it('has no body without a payload, and no log type where none is asked for', async () => {
    await getOutcome({});
    const [post] = await readPosts();
    expect(post?.bodySizeBytes).toBe(0);
    expect(post?.headers).not.toHaveProperty('x-amz-log-type');
    expect(post?.headers).not.toHaveProperty('cookie');
  });

  it('names a durable execution', async () => {
    const durableExecutionName = `run-${crypto.randomUUID()}`;
    await getOutcome({ functionName: 'order-fulfilment:live', durableExecutionName });
    const [post] = await readPosts();
    expect(post?.headers).toMatchObject({ 'x-amz-durable-execution-name': durableExecutionName });
  });

  it('says once that it has left, before the answer is here', async () => {
    const order: string[] = [];
    await given.invoke({}, { onSent: () => void order.push('sent') });
    order.push('answered');
    expect(order).toEqual(['sent', 'answered']);
  });

  it('leaves LogType and Payload out where there is none', () => {
    const { request } = given.toCall({});
    expect(toInvokeInput(request)).toEqual({
      FunctionName: 'echo',
      InvocationType: 'RequestResponse',
    });
  });
});
