import type { LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuestClient } from '../guest.ts';
import { type InvokeResult, invokeFunction } from '../invoke-function.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { makeFolder, type TemporaryFolder } from '../temporary-folder.ts';

let folder: TemporaryFolder;
let sandbox: Sandbox;
let client: LambdaClient;
beforeAll(async () => {
  folder = await makeFolder({
    'throws.mjs': `export const handler = async () => { null.x; };`,
    'throws-text.mjs': `export const handler = async () => { throw 'just text'; };`,
    'rejects.mjs': `export const handler = () => { Promise.reject(new Error('late')); return new Promise(() => setInterval(() => {}, 1000)); };`,
    'uncaught.mjs': `export const handler = () => new Promise(() => setTimeout(() => { throw new RangeError('late'); }, 1));`,
    'exits.mjs': `export const handler = async (event) => process.exit(event.code);`,
    'hoards.mjs': `export const handler = async () => { const all = []; for (;;) all.push(Buffer.alloc(1 << 20, 'x')); };`,
    'hoards-heap.mjs': `export const handler = async () => { const all = []; for (;;) all.push([Math.random(), String(Math.random())]); };`,
    'hangs.mjs': `export const handler = () => new Promise(() => setInterval(() => {}, 1000));`,
    'hangs.function.json': '{"timeout": 1}',
    'spins.mjs': `export const handler = async () => { for (;;); };`,
    'spins.function.json': '{"timeout": 1}',
    'not-loading.mjs': `console.log('loading'); throw new TypeError('no table');`,
    'not-requiring.cjs': `require('nowhere');`,
    'not-importing.mjs': `import 'nowhere';`,
    'not-parsing.mjs': `export const handler = (;`,
    'no-handler.mjs': `export const other = 1;`,
    'exits-at-load.mjs': `process.exit(7);`,
    'circular.mjs': `export const handler = async () => { const a = {}; a.a = a; return a; };`,
  });
  sandbox = await startSandbox({ functionsDir: folder.path });
  client = await createGuestClient(sandbox);
});
afterAll(async () => {
  await sandbox.stop();
  await folder.remove();
});

async function fail(name: string, Payload: unknown = {}): Promise<InvokeResult> {
  const result = await invokeFunction(client, name, { Payload, LogType: 'Tail' });
  expect(result).toMatchObject({ statusCode: 200, functionError: 'Unhandled' });
  return result;
}

describe('an error of the handler', () => {
  it('is told with type, message and trace, and logged as Invoke Error', async () => {
    const { payload, log, requestId } = await fail('throws');
    expect(payload).toEqual({
      errorType: 'TypeError',
      errorMessage: "Cannot read properties of null (reading 'x')",
      trace: expect.arrayContaining([
        "TypeError: Cannot read properties of null (reading 'x')",
        expect.stringMatching(/^ {4}at handler \(file:.*throws\.mjs:1:/),
      ]),
    });
    expect(log).toMatch(
      new RegExp(
        `Z\\t${requestId}\\tERROR\\tInvoke Error \\t\\{"errorType":"TypeError","errorMessage":`,
      ),
    );
    expect(log).not.toContain('Status:');
  });

  it('may be no Error at all', async () => {
    expect((await fail('throws-text')).payload).toEqual({
      errorType: 'string',
      errorMessage: 'just text',
      trace: [],
    });
  });

  it('leaves the environment warm', async () => {
    await fail('throws');
    expect((await fail('throws')).log).not.toContain('INIT_START');
  });

  it('is one of the runtime where the answer cannot be written as JSON', async () => {
    expect((await fail('circular')).payload).toMatchObject({
      errorType: 'Runtime.JSONStringifyError',
      errorMessage: 'Unable to stringify response body',
    });
  });
});

describe('an error that nobody caught', () => {
  it('as a rejection ends the process', async () => {
    const { payload, log } = await fail('rejects');
    expect(payload).toMatchObject({
      errorType: 'Runtime.UnhandledPromiseRejection',
      errorMessage: 'Error: late',
    });
    expect(log).toContain('\tERROR\tUnhandled Promise Rejection \t{"errorType"');
    expect((await fail('rejects')).log).toContain('INIT_START');
  });

  it('as an exception ends the process', async () => {
    const { payload, log } = await fail('uncaught');
    expect(payload).toMatchObject({ errorType: 'RangeError', errorMessage: 'late' });
    expect(log).toContain('\tERROR\tUncaught Exception \t{"errorType":"RangeError"');
  });
});

describe('a process that ends', () => {
  it.each([
    [1, 'Runtime exited with error: exit status 1'],
    [0, 'Runtime exited without providing a reason'],
  ])('with status %i is an exit error', async (code, reason) => {
    const { payload, log, requestId } = await fail('exits', { code });
    expect(payload).toEqual({
      errorType: 'Runtime.ExitError',
      errorMessage: `RequestId: ${requestId} Error: ${reason}`,
    });
    expect(log).toContain(`RequestId: ${requestId} Error: ${reason}\nRuntime.ExitError\nEND`);
    expect(log).toMatch(/\tStatus: error\tError Type: Runtime\.ExitError\n$/);
  });

  it.each(['hoards', 'hoards-heap'])('by its memory was killed for it: %s', async (name) => {
    const { payload, log, requestId } = await fail(name);
    expect(payload).toEqual({
      errorType: 'Runtime.OutOfMemory',
      errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: signal: killed`,
    });
    expect(log).toMatch(
      /\tMemory Size: 128 MB\tMax Memory Used: 128 MB\t(Init Duration: [\d.]+ ms\t)?Status: error\tError Type: Runtime\.OutOfMemory\n$/,
    );
  });

  it.each(['hangs', 'spins'])('by its time-out was cut off: %s', async (name) => {
    const { payload, log, requestId } = await fail(name);
    expect(payload).toEqual({
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${requestId} Error: Task timed out after 1.00 seconds`,
    });
    expect(log).toMatch(new RegExp(`Z ${requestId} Task timed out after 1\\.00 seconds\n\nEND`));
    expect(log).toMatch(/\tDuration: 1000\.00 ms\t.*\tStatus: timeout\n$/);
    expect((await fail(name)).log).toContain('INIT_START');
  });
});

describe('a function that cannot start', () => {
  it.each([
    ['not-loading', 'TypeError', 'no table'],
    ['not-requiring', 'Runtime.ImportModuleError', /^Error: Cannot find module 'nowhere'/],
    ['not-importing', 'Error', /^Cannot find package 'nowhere' imported from /],
    ['not-parsing', 'Runtime.UserCodeSyntaxError', /^SyntaxError: /],
    ['no-handler', 'Runtime.HandlerNotFound', 'no-handler.handler is undefined or not exported'],
  ])('says why: %s', async (name, errorType, message) => {
    const { payload, log } = await fail(name);
    const { errorMessage } = payload as { errorMessage: string };
    expect(payload).toMatchObject({ errorType });
    expect(errorMessage).toMatch(message);
    // Lambda tries twice, the second time as part of the run.
    expect(log.match(/^INIT_REPORT .*$/gm)).toEqual([
      expect.stringMatching(new RegExp(`\tPhase: init\tStatus: error\tError Type: ${errorType}$`)),
      expect.stringMatching(
        new RegExp(`\tPhase: invoke\tStatus: error\tError Type: ${errorType}$`),
      ),
    ]);
    expect(log).toMatch(new RegExp(`REPORT .*\tStatus: error\tError Type: ${errorType}\n$`));
  });

  it('may end its process while it loads', async () => {
    const { payload, requestId } = await fail('exits-at-load');
    expect(payload).toEqual({
      errorType: 'Runtime.ExitError',
      errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: exit status 7`,
    });
  });
});
