import {
  GetFunctionConfigurationCommand,
  ListAliasesCommand,
  ListFunctionsCommand,
  ListVersionsByFunctionCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';

const MANY = Array.from({ length: 120 }, (_, index) => `job-${String(index).padStart(3, '0')}`);
const HANDLER = 'export const handler = async () => 1;';

const given = giveSandbox({
  files: {
    ...Object.fromEntries(MANY.map((name) => [`${name}.mjs`, HANDLER])),
    'orders/index.mjs': HANDLER,
    'orders.function.json': JSON.stringify({
      description: 'All orders',
      timeout: 20,
      memorySize: 256,
      logFormat: 'JSON',
      tracing: 'Active',
      versions: ['1', '2'],
      aliases: { live: '1', beta: '2' },
    }),
    'notes.txt': 'no function',
    'not a name.mjs': HANDLER,
  },
  region: 'us-east-1',
});

describe('ListFunctions', () => {
  it('gives 50 a page at most, until there is no marker', async () => {
    const sizes: number[] = [];
    const names: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await given.client.send(
        new ListFunctionsCommand({ MaxItems: 1000, ...(Marker !== undefined && { Marker }) }),
      );
      sizes.push(page.Functions?.length ?? 0);
      names.push(...(page.Functions ?? []).map(({ FunctionName = '' }) => FunctionName));
      Marker = page.NextMarker;
    } while (Marker !== undefined);
    expect(sizes).toEqual([50, 50, 21]);
    expect(names).toEqual([...MANY, 'orders']);
  });

  it('gives fewer where fewer are asked for, and all versions on request', async () => {
    const few = await given.client.send(new ListFunctionsCommand({ MaxItems: 2 }));
    expect(few.Functions).toHaveLength(2);
    const sizes = await given.client.send(
      new ListFunctionsCommand({ FunctionVersion: 'ALL', Marker: '' }),
    );
    expect(sizes.Functions).toHaveLength(50);
    expect(sizes.Functions?.[0]?.FunctionArn).toMatch(/:job-000:\$LATEST$/);
  });

  it('refuses a marker that is none and a count out of bounds', async () => {
    await expect(
      given.client.send(new ListFunctionsCommand({ Marker: 'x' })),
    ).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
    });
    await expect(
      given.client.send(new ListFunctionsCommand({ MaxItems: 0 })),
    ).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(
      given.client.send(new ListFunctionsCommand({ MaxItems: 10_001 })),
    ).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

describe('one function', () => {
  it('lists its versions and aliases, in pages', async () => {
    const all = await given.client.send(
      new ListVersionsByFunctionCommand({ FunctionName: 'orders' }),
    );
    expect(all.Versions?.map(({ Version }) => Version)).toEqual(['$LATEST', '1', '2']);
    const page = await given.client.send(
      new ListVersionsByFunctionCommand({ FunctionName: 'orders', MaxItems: 2 }),
    );
    expect([page.Versions?.length, page.NextMarker === undefined]).toEqual([2, false]);
    const aliases = await given.client.send(new ListAliasesCommand({ FunctionName: 'orders' }));
    expect(aliases.Aliases).toMatchObject([
      {
        Name: 'live',
        FunctionVersion: '1',
        AliasArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders:live',
      },
      { Name: 'beta', FunctionVersion: '2' },
    ]);
    const ofOne = new ListAliasesCommand({ FunctionName: 'orders', FunctionVersion: '2' });
    expect((await given.client.send(ofOne)).Aliases).toHaveLength(1);
  });

  it('has a configuration, also by alias', async () => {
    const configuration = await given.client.send(
      new GetFunctionConfigurationCommand({ FunctionName: 'orders', Qualifier: 'live' }),
    );
    expect(configuration).toMatchObject({
      FunctionName: 'orders',
      FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders:live',
      Handler: 'orders/index.handler',
      Description: 'All orders',
      Timeout: 20,
      MemorySize: 256,
      Version: '1',
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: '/aws/lambda/orders' },
      State: 'Active',
    });
  });

  it('that does not exist is not found by any of them', async () => {
    const FunctionName = 'nobody';
    const message = 'Function not found: arn:aws:lambda:us-east-1:123456789012:function:nobody';
    for (const command of [
      new ListVersionsByFunctionCommand({ FunctionName }),
      new ListAliasesCommand({ FunctionName }),
      new GetFunctionConfigurationCommand({ FunctionName }),
    ]) {
      await expect(given.client.send(command as ListAliasesCommand)).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        message,
      });
    }
  });
});
