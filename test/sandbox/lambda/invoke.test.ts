import type { LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuestClient } from '../guest.ts';
import { invokeFunction } from '../invoke-function.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function';

let sandbox: Sandbox;
let client: LambdaClient;
beforeAll(async () => {
  sandbox = await startSandbox();
  client = await createGuestClient(sandbox);
});
afterAll(() => sandbox.stop());

describe('invocation types', () => {
  it('RequestResponse waits for the answer', async () => {
    const result = await invokeFunction(client, 'echo', { Payload: { a: 'ü' } });
    expect(result).toMatchObject({
      statusCode: 200,
      functionError: undefined,
      executedVersion: '$LATEST',
      payload: { event: { a: 'ü' }, requestId: result.requestId },
      log: '',
    });
  });

  it('no payload reaches the handler as an empty object', async () => {
    expect((await invokeFunction(client, 'echo')).payload).toMatchObject({ event: {} });
    expect(sandbox.requests.at(-1)).toMatchObject({ bodySizeBytes: 0, functionName: 'echo' });
  });

  it('Event is accepted with an empty answer and runs all the same', async () => {
    const Payload = { orderId: 'A-1001' };
    const result = await invokeFunction(client, 'order-lookup', {
      Payload,
      InvocationType: 'Event',
    });
    expect(result).toMatchObject({ statusCode: 202, text: '', executedVersion: undefined });
    await expect
      .poll(() => sandbox.runs.find(({ requestId }) => requestId === result.requestId))
      .toMatchObject({ functionName: 'order-lookup', payload: '{"orderId":"A-1001"}' });
  });

  it('DryRun allows and runs nothing', async () => {
    sandbox.forgetRequests();
    const result = await invokeFunction(client, 'failing', { InvocationType: 'DryRun' });
    expect(result).toMatchObject({ statusCode: 204, text: '' });
    expect(sandbox.runs).toEqual([]);
  });

  it('another word breaks the model', async () => {
    await expect(
      invokeFunction(client, 'echo', { InvocationType: 'Later' as 'Event' }),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value 'Later' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set: [Event, RequestResponse, DryRun]",
    });
  });
});

describe('a function’s name', () => {
  it.each([
    ['echo', '$LATEST', `${ARN}:echo`],
    ['echo:live', '1', `${ARN}:echo:live`],
    ['echo:1', '1', `${ARN}:echo:1`],
    ['echo:$LATEST', '$LATEST', `${ARN}:echo:$LATEST`],
    ['123456789012:function:echo', '$LATEST', `${ARN}:echo`],
    ['123456789012:function:echo:live', '1', `${ARN}:echo:live`],
    [`${ARN}:echo`, '$LATEST', `${ARN}:echo`],
    [`${ARN}:echo:live`, '1', `${ARN}:echo:live`],
  ])('may be %s', async (name, version, invokedFunctionArn) => {
    const result = await invokeFunction(client, name, { LogType: 'Tail' });
    expect(result.executedVersion).toBe(version);
    expect(result.payload).toMatchObject({ functionVersion: version, invokedFunctionArn });
    expect(result.log).toContain(`Version: ${version}\n`);
  });

  it('takes its qualifier from the query, too, and from both when they agree', async () => {
    const byQuery = await invokeFunction(client, 'echo', { Qualifier: 'live' });
    expect(byQuery.executedVersion).toBe('1');
    const byBoth = await invokeFunction(client, 'echo:live', { Qualifier: 'live' });
    expect(byBoth.executedVersion).toBe('1');
    await expect(invokeFunction(client, 'echo:live', { Qualifier: '1' })).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
      message:
        'The derived qualifier from the function name does not match the specified qualifier.',
    });
  });

  it.each([
    ['nobody', undefined, `${ARN}:nobody`],
    ['echo', 'nobody', `${ARN}:echo:nobody`],
    ['echo:2', undefined, `${ARN}:echo:2`],
  ])('that does not exist is not found: %s %s', async (name, qualifier, arn) => {
    await expect(
      invokeFunction(client, name, qualifier === undefined ? {} : { Qualifier: qualifier }),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `Function not found: ${arn}`,
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('of another region or account is out of reach', async () => {
    const elsewhere = 'arn:aws:lambda:us-east-1:123456789012:function:echo';
    await expect(invokeFunction(client, elsewhere)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Functions from 'us-east-1' are not reachable in this region ('eu-west-1')",
    });
    await expect(invokeFunction(client, '999999999999:function:echo')).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('because no resource-based policy allows'),
    });
  });

  it.each(['has space', 'x'.repeat(65), 'x'.repeat(257), 'echo:', 'a:b:c:d'])(
    'that breaks the pattern is named in AWS’s sentence: %s',
    async (name) => {
      await expect(invokeFunction(client, name)).rejects.toMatchObject({
        name: 'ValidationException',
        message: expect.stringContaining(
          `Value '${name}' at 'functionName' failed to satisfy constraint: Member must`,
        ),
      });
    },
  );
});

describe('the headers of an answer', () => {
  it('are those recorded from AWS', async () => {
    await invokeFunction(client, 'echo:live', { LogType: 'Tail' });
    const seen: Record<string, string> = {};
    client.middlewareStack.add(
      (next) => async (args) => {
        const output = await next(args);
        Object.assign(seen, (output.response as { headers: object }).headers);
        return output;
      },
      { step: 'deserialize', name: 'seeHeaders', override: true },
    );
    await invokeFunction(client, 'echo:live', { LogType: 'Tail' });
    client.middlewareStack.remove('seeHeaders');
    expect(seen).toMatchObject({
      'content-type': 'application/json',
      'x-amz-executed-version': '1',
      'x-amzn-remapped-content-length': '0',
      'x-amzn-requestid': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-amzn-trace-id': expect.stringMatching(
        /^root=1-[0-9a-f]{8}-[0-9a-f]{24};parent=[0-9a-f]{16};sampled=0;lineage=/,
      ),
      date: expect.stringMatching(/GMT$/),
    });
  });
});
