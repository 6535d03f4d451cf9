// The same handlers in AWS's own runtime client: what a handler sees and what a caller gets is the same.
// `aws-lambda-ric` compiles for most of a minute, so it is no dependency; AWS_LAMBDA_RIC may name a copy.
import { createRequire } from 'node:module';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuestClient } from '../guest.ts';
import { type InvokeResult, invokeFunction } from '../invoke-function.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { makeFolder, type TemporaryFolder } from '../temporary-folder.ts';

function findRic(): string | undefined {
  try {
    return process.env.AWS_LAMBDA_RIC ?? createRequire(import.meta.url).resolve('aws-lambda-ric');
  } catch {
    // Not installed.
    return undefined;
  }
}

const ric = findRic();
if (ric === undefined) console.info('aws-lambda-ric is not installed: parity is not checked.');

const HANDLERS: Readonly<Record<string, string>> = {
  'context.mjs': `export const handler = async (event, context) => ({
    event, identity: context.identity, clientContext: context.clientContext, name: context.functionName,
    version: context.functionVersion, memory: context.memoryLimitInMB, arn: context.invokedFunctionArn,
    hasTime: context.getRemainingTimeInMillis() > 0, tenant: context.tenantId });`,
  'nothing.mjs': 'export const handler = async () => {};',
  'circular.mjs': 'export const handler = async () => { const a = {}; a.a = a; return a; };',
  'throws.mjs': 'export const handler = async () => null.x;',
  'throws-text.mjs': `export const handler = async () => { throw 'text'; };`,
  'exits.mjs': 'export const handler = async () => process.exit(3);',
  'not-loading.mjs': `throw new TypeError('no table');`,
  'not-requiring.cjs': `require('nowhere');`,
  'not-importing.mjs': `import 'nowhere';`,
  'no-handler.mjs': 'export const other = 1;',
  'talks.mjs': `console.log('loading'); export const handler = async () => {
    console.log('a %s', 'word', { b: [1] }); console.debug('small'); console.warn('odd'); console.error('bad'); };`,
  'talks-json.mjs': `export const handler = async () => {
    console.log('text'); console.info({ sku: 1 }); console.debug('unseen'); console.warn('with', 2);
    console.error('failed', new RangeError('far')); console.log(new TypeError('alone')); };`,
  'talks-json.function.json': '{"logFormat": "JSON"}',
};

describe.skipIf(ric === undefined)('beside AWS’s own runtime client', () => {
  let folder: TemporaryFolder;
  const sandboxes: Sandbox[] = [];
  let clients: readonly LambdaClient[] = [];
  beforeAll(async () => {
    folder = await makeFolder(HANDLERS);
    const functionsDir = folder.path;
    sandboxes.push(await startSandbox({ functionsDir }));
    sandboxes.push(await startSandbox({ functionsDir, runtimeClient: ric ?? '' }));
    clients = await Promise.all(sandboxes.map((sandbox) => createGuestClient(sandbox)));
  });
  afterAll(async () => {
    await Promise.all(sandboxes.map((sandbox) => sandbox.stop()));
    await folder.remove();
  });

  /** Own client first, AWS's second. */
  async function runBoth(name: string, rest = {}): Promise<readonly [InvokeResult, InvokeResult]> {
    const input = { LogType: 'Tail', ...rest } as const;
    const [ours, theirs] = await Promise.all(
      clients.map((client) => invokeFunction(client, name, input)),
    );
    if (ours === undefined || theirs === undefined)
      throw new Error('Two clients give two results.');
    return [ours, theirs];
  }

  it('a handler is given the same', async () => {
    const ClientContext = Buffer.from('{"custom":{"who":"Zoë"}}').toString('base64');
    const both = await runBoth('context', { Payload: { a: ['ü'] }, ClientContext });
    const [ours, theirs] = both.map(({ payload }) => ({
      ...(payload as object),
      identity: 'differs',
    }));
    expect(ours).toEqual(theirs);
  });

  it.each([
    'nothing',
    'circular',
    'throws',
    'throws-text',
    'exits',
    'not-loading',
    'not-requiring',
    'not-importing',
    'no-handler',
  ])('a caller gets the same: %s', async (name) => {
    const both = await runBoth(name);
    const [ours, theirs] = both.map(({ functionError, text, requestId = '' }) => {
      const payload = JSON.parse(text.replaceAll(requestId, 'ID')) as {
        trace?: readonly string[];
      } | null;
      // Frames name each client's own files; the first lines are the handler's.
      return { functionError, payload: payload && { ...payload, trace: payload.trace?.[0] } };
    });
    expect(ours).toEqual(theirs);
  });

  it.each(['talks', 'talks-json'])('the log reads the same: %s', async (name) => {
    const [ours, theirs] = (await runBoth(name)).map(({ log, requestId = '' }) =>
      log
        .replaceAll(requestId, 'ID')
        // Before the first event version 4, made for Node 24, writes `-`; the versions before it `undefined`.
        .replace('\t-\t', '\tundefined\t')
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
        .replace(/"stackTrace":\[.*?\]/g, '"stackTrace":[]')
        .replace(/\n {4}at .*|\\n {4}at .*?(?=")/g, '')
        .split('\n')
        .filter((line) => !/^(INIT_START|REPORT)|platform\./.test(line)),
    );
    expect(ours).toEqual(theirs);
  });
});
