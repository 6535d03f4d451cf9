import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeFunction } from '../invoke-function.ts';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function';

const given = giveSandbox();

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
    const result = await invokeFunction(given.client, name, { LogType: 'Tail' });
    expect(result.executedVersion).toBe(version);
    expect(result.payload).toMatchObject({ functionVersion: version, invokedFunctionArn });
    expect(result.log).toContain(`Version: ${version}\n`);
  });

  it('takes its qualifier from the query, too, and from both when they agree', async () => {
    const byQuery = await invokeFunction(given.client, 'echo', { Qualifier: 'live' });
    expect(byQuery.executedVersion).toBe('1');
    const byBoth = await invokeFunction(given.client, 'echo:live', { Qualifier: 'live' });
    expect(byBoth.executedVersion).toBe('1');
    await expect(
      invokeFunction(given.client, 'echo:live', { Qualifier: '1' }),
    ).rejects.toMatchObject({
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
      invokeFunction(given.client, name, qualifier === undefined ? {} : { Qualifier: qualifier }),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `Function not found: ${arn}`,
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('of another region or account is out of reach', async () => {
    const elsewhere = 'arn:aws:lambda:us-east-1:123456789012:function:echo';
    await expect(invokeFunction(given.client, elsewhere)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Functions from 'us-east-1' are not reachable in this region ('eu-west-1')",
    });
    await expect(invokeFunction(given.client, '999999999999:function:echo')).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('because no resource-based policy allows'),
    });
  });

  it.each(['has space', 'x'.repeat(65), 'x'.repeat(257), 'echo:', 'a:b:c:d'])(
    'that breaks the pattern is named in AWS’s sentence: %s',
    async (name) => {
      await expect(invokeFunction(given.client, name)).rejects.toMatchObject({
        name: 'ValidationException',
        message: expect.stringContaining(
          `Value '${name}' at 'functionName' failed to satisfy constraint: Member must`,
        ),
      });
    },
  );
});
