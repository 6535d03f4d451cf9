import { ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeFunction } from '../invoke-function.ts';

const USER = 'arn:aws:sts::123456789012:assumed-role/desk-guest/CognitoIdentityCredentials';
const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function';

const given = giveSandbox({ deniedActions: ['lambda:ListFunctions'] });

describe('a function that guests may not run', () => {
  it.each(['RequestResponse', 'DryRun'] as const)(
    'is denied with IAM’s sentence: %s',
    async (type) => {
      await expect(
        invokeFunction(given.client, 'payroll-export', { InvocationType: type }),
      ).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message: `User: ${USER} is not authorized to perform: lambda:InvokeFunction on resource: ${ARN}:payroll-export because no identity-based policy allows the lambda:InvokeFunction action`,
        $metadata: { httpStatusCode: 403 },
      });
    },
  );

  it('is one thing, an action denied for all another', async () => {
    await expect(given.client.send(new ListFunctionsCommand({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: ${USER} is not authorized to perform: lambda:ListFunctions on resource: * because no identity-based policy allows the lambda:ListFunctions action`,
    });
  });
});

describe('a durable function', () => {
  const start = (orderId: string, DurableExecutionName: string) =>
    invokeFunction(given.client, 'order-fulfilment:live', {
      Payload: { orderId },
      DurableExecutionName,
    });

  it('needs a qualifier', async () => {
    await expect(invokeFunction(given.client, 'order-fulfilment')).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
      message: 'You cannot invoke a durable function using an unqualified ARN.',
    });
    const latest = await invokeFunction(given.client, 'order-fulfilment', { Qualifier: '$LATEST' });
    expect(latest.statusCode).toBe(200);
  });

  it('runs once for one name with one payload', async () => {
    given.sandbox.forgetRequests();
    const first = await start('A-1', 'pack-1');
    expect(first.durableExecutionArn).toMatch(
      new RegExp(`^${ARN}:order-fulfilment:1/durable-execution/pack-1/[0-9a-f-]{36}$`),
    );
    const again = await start('A-1', 'pack-1');
    expect(again.durableExecutionArn).toBe(first.durableExecutionArn);
    expect(again.text).toBe(first.text);
    expect(given.sandbox.runs).toHaveLength(1);
  });

  it('refuses one name with another payload', async () => {
    await start('A-1', 'pack-2');
    await expect(start('A-2', 'pack-2')).rejects.toMatchObject({
      name: 'DurableExecutionAlreadyStartedException',
      $metadata: { httpStatusCode: 409 },
    });
  });

  it('is the only kind that takes a name, and a name has a pattern', async () => {
    await expect(
      invokeFunction(given.client, 'echo', { DurableExecutionName: 'x' }),
    ).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
    await expect(start('A-1', 'a b')).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(start('A-1', 'x'.repeat(65))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

describe('a function with tenants', () => {
  it('keeps them apart', async () => {
    const visit = async (TenantId: string) =>
      (await invokeFunction(given.client, 'shop-settings', { TenantId })).payload;
    expect(await visit('blue')).toMatchObject({ tenant: 'blue', visits: 1 });
    expect(await visit('green')).toMatchObject({ tenant: 'green', visits: 1 });
    expect(await visit('blue')).toMatchObject({ tenant: 'blue', visits: 2 });
  });

  it('needs a tenant, and no other function takes one', async () => {
    const refused = { name: 'InvalidParameterValueException', $metadata: { httpStatusCode: 400 } };
    await expect(invokeFunction(given.client, 'shop-settings')).rejects.toMatchObject(refused);
    await expect(invokeFunction(given.client, 'echo', { TenantId: 'blue' })).rejects.toMatchObject(
      refused,
    );
    await expect(
      invokeFunction(given.client, 'shop-settings', { TenantId: 'a*b' }),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('a function on managed instances', () => {
  it('refuses a log tail before it runs, and runs without one', async () => {
    given.sandbox.forgetRequests();
    await expect(
      invokeFunction(given.client, 'fleet-status', { LogType: 'Tail' }),
    ).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
      message: 'Tail logs are not supported for functions configured with capacity provider',
    });
    expect(given.sandbox.runs).toEqual([]);
    expect((await invokeFunction(given.client, 'fleet-status')).statusCode).toBe(200);
  });
});

describe('a function with reserved concurrency', () => {
  it('throttles what is more, and lets an Event wait for its turn', async () => {
    const running = invokeFunction(given.client, 'stock-sync');
    await expect.poll(() => given.sandbox.requests.at(-1)?.functionName).toBe('stock-sync');
    const event = await invokeFunction(given.client, 'stock-sync', { InvocationType: 'Event' });
    await expect(invokeFunction(given.client, 'stock-sync')).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      message: 'Rate Exceeded.',
      Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
      $metadata: { httpStatusCode: 429 },
    });
    expect((await running).statusCode).toBe(200);
    await expect
      .poll(() => given.sandbox.runs.some(({ requestId }) => requestId === event.requestId), {
        timeout: 10_000,
      })
      .toBe(true);
  });
});
