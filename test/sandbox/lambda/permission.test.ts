// Which role a person gets, and what the Lambda side lets that role do.
import {
  GetFunctionConfigurationCommand,
  type LambdaClient,
  ListAliasesCommand,
  ListFunctionsCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { createGuestClient } from '../guest.ts';
import { invokeFunction } from '../invoke-function.ts';
import { createPersonClient } from '../person.ts';
import { startSandbox } from '../sandbox.ts';

const given = giveSandbox();

const ENGINEERS = 'arn:aws:iam::123456789012:role/desk-engineers';
const SUPPORT = 'arn:aws:iam::123456789012:role/desk-support';

const denial = (role: string, action: string, resource: string) => ({
  name: 'AccessDeniedException',
  message: `User: arn:aws:sts::123456789012:assumed-role/${role}/CognitoIdentityCredentials is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
});
const toArn = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
const dryRun = (client: LambdaClient, name: string, more = {}) =>
  invokeFunction(client, name, { InvocationType: 'DryRun', ...more });

describe('an engineer', () => {
  it('may invoke what a guest may not, and list', async () => {
    const client = await createPersonClient(given.sandbox, 'erika');
    expect((await dryRun(client, 'payroll-export')).statusCode).toBe(204);
    await expect(dryRun(given.client, 'payroll-export')).rejects.toMatchObject(
      denial('desk-guest', 'lambda:InvokeFunction', toArn('payroll-export')),
    );
    const { Functions = [] } = await client.send(new ListFunctionsCommand({}));
    expect(Functions.length).toBe(given.sandbox.functionNames().length);
  });
});

describe('somebody of support', () => {
  it.each(['echo', 'invoice-csv', 'order-lookup', 'price-check:live'])(
    'may invoke %s',
    async (name) => {
      const client = await createPersonClient(given.sandbox, 'samir');
      expect((await dryRun(client, name)).statusCode).toBe(204);
    },
  );

  it('may see the versions and aliases of those', async () => {
    const client = await createPersonClient(given.sandbox, 'samir');
    const FunctionName = 'price-check';
    expect(
      (await client.send(new ListAliasesCommand({ FunctionName }))).Aliases?.length,
    ).toBeGreaterThan(0);
    await expect(
      client.send(new GetFunctionConfigurationCommand({ FunctionName: 'stock-sync' })),
    ).rejects.toMatchObject(
      denial('desk-support', 'lambda:GetFunctionConfiguration', toArn('stock-sync')),
    );
  });

  it('is denied every other function in AWS’s words, one that is not there too, and nothing runs', async () => {
    const client = await createPersonClient(given.sandbox, 'samir');
    given.sandbox.forgetRequests();
    for (const name of ['payroll-export', 'stock-sync', 'nobody-knows']) {
      await expect(invokeFunction(client, name)).rejects.toMatchObject(
        denial('desk-support', 'lambda:InvokeFunction', toArn(name)),
      );
    }
    await expect(
      invokeFunction(client, 'payroll-export', { Qualifier: '$LATEST' }),
    ).rejects.toMatchObject(
      denial('desk-support', 'lambda:InvokeFunction', `${toArn('payroll-export')}:$LATEST`),
    );
    expect(given.sandbox.runs).toEqual([]);
  });

  it('may not list all functions', async () => {
    const client = await createPersonClient(given.sandbox, 'samir');
    await expect(client.send(new ListFunctionsCommand({}))).rejects.toMatchObject(
      denial('desk-support', 'lambda:ListFunctions', '*'),
    );
  });

  it('may not take a role that the token does not name', async () => {
    await expect(createPersonClient(given.sandbox, 'samir', ENGINEERS)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Access denied',
    });
  });
});

describe('somebody with two roles and none preferred', () => {
  it('gets nothing without a choice', async () => {
    await expect(createPersonClient(given.sandbox, 'noor')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Access denied',
    });
  });

  it('has the rights of the role that was chosen', async () => {
    const engineer = await createPersonClient(given.sandbox, 'noor', ENGINEERS);
    expect((await dryRun(engineer, 'payroll-export')).statusCode).toBe(204);
    const support = await createPersonClient(given.sandbox, 'noor', SUPPORT);
    await expect(dryRun(support, 'payroll-export')).rejects.toMatchObject(
      denial('desk-support', 'lambda:InvokeFunction', toArn('payroll-export')),
    );
  });
});

describe('a test', () => {
  it('may give a role other rights, and take an action from all', async () => {
    const sandbox = await startSandbox({
      permissions: { 'desk-support': { actions: 'all', functions: ['payroll-export'] } },
      deniedActions: ['lambda:ListFunctions'],
    });
    const client = await createPersonClient(sandbox, 'samir');
    expect((await dryRun(client, 'payroll-export')).statusCode).toBe(204);
    await expect(dryRun(client, 'echo')).rejects.toMatchObject(
      denial('desk-support', 'lambda:InvokeFunction', toArn('echo')),
    );
    for (const [role, each] of [
      ['desk-support', client],
      ['desk-guest', await createGuestClient(sandbox)],
    ] as const) {
      await expect(each.send(new ListFunctionsCommand({}))).rejects.toMatchObject(
        denial(role, 'lambda:ListFunctions', '*'),
      );
    }
    await sandbox.stop();
  });
});
