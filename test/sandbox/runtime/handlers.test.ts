import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeFunction } from '../invoke-function.ts';

const given = giveSandbox({
  files: {
    'async.mjs': `export const handler = async () => 'async';`,
    'plain.js': `exports.handler = async () => 'plain';`,
    'common.cjs': `module.exports.handler = async () => 'common';`,
    'folder/index.mjs': `import { word } from './word.mjs'; export const handler = async () => word;`,
    'folder/word.mjs': `export const word = 'folder';`,
    'callback.mjs': `export const handler = (event, context, callback) => { setTimeout(() => callback(null, 'callback'), 1); };`,
    'callback-error.mjs': `export const handler = (event, context, callback) => { callback(new Error('no')); };`,
    'silent.mjs': `export const handler = () => 'a value that no promise brings';`,
    'nothing.mjs': `export const handler = async () => {};`,
    'context.mjs': `export const handler = async (event, { getRemainingTimeInMillis, ...context }) => ({
      context, left: getRemainingTimeInMillis(), trace: process.env._X_AMZN_TRACE_ID, variables: process.env });`,
    'context.function.json': '{"timeout": 7, "memorySize": 256}',
    'numbers.mjs': `export const handler = async (event) => event;`,
  },
});

describe('a handler', () => {
  it.each([
    ['async', 'async'],
    ['plain', 'plain'],
    ['common', 'common'],
    ['folder', 'folder'],
    ['callback', 'callback'],
    ['silent', null],
    ['nothing', null],
  ])('of the kind %s answers %j', async (name, answer) => {
    const result = await invokeFunction(given.client, name);
    expect(result).toMatchObject({ statusCode: 200, functionError: undefined, payload: answer });
  });

  it('may fail through its callback', async () => {
    const { functionError, payload } = await invokeFunction(given.client, 'callback-error');
    expect(functionError).toBe('Unhandled');
    expect(payload).toMatchObject({ errorType: 'Error', errorMessage: 'no' });
  });

  it('is given AWS’s context', async () => {
    const { payload, requestId } = await invokeFunction(given.client, 'context');
    const { context, left, trace } = payload as Record<string, Record<string, unknown>>;
    expect(context).toEqual({
      callbackWaitsForEmptyEventLoop: true,
      functionName: 'context',
      functionVersion: '$LATEST',
      invokedFunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:context',
      memoryLimitInMB: '256',
      awsRequestId: requestId,
      logGroupName: '/aws/lambda/context',
      logStreamName: expect.stringMatching(/^\d{4}\/\d\d\/\d\d\/\[\$LATEST\][0-9a-f]{32}$/),
      identity: {
        cognitoIdentityId: expect.stringMatching(/^eu-west-1:/),
        cognitoIdentityPoolId: given.sandbox.identityPoolId,
      },
    });
    expect(Number(left)).toBeGreaterThan(0);
    expect(Number(left)).toBeLessThanOrEqual(7000);
    expect(trace).toMatch(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/);
  });

  it('sees none of this machine’s environment but the path', async () => {
    const { payload } = await invokeFunction(given.client, 'context');
    const { variables } = payload as { variables: Record<string, string> };
    const foreign = Object.keys(variables).filter(
      (name) => !/^(_|AWS_|LAMBDA_|TZ$|PATH$)/.test(name),
    );
    expect(foreign.filter((name) => name !== 'SystemRoot')).toEqual([]);
    expect(variables).toMatchObject({ AWS_REGION: 'eu-west-1', _HANDLER: 'context.handler' });
  });
});
