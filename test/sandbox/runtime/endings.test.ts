import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { type InvokeResult, invokeFunction } from '../invoke-function.ts';

const given = giveSandbox({
  files: {
    'throws.mjs': `export const handler = async () => { null.x; };`,
    'throws-text.mjs': `export const handler = async () => { throw 'just text'; };`,
    'rejects.mjs': `export const handler = () => { Promise.reject(new Error('late')); return new Promise(() => setInterval(() => {}, 1000)); };`,
    'uncaught.mjs': `export const handler = () => new Promise(() => setTimeout(() => { throw new RangeError('late'); }, 1));`,
    'exits.mjs': `export const handler = async (event) => process.exit(event.code);`,
    'hoards.mjs': `export const handler = async () => { const all = []; for (;;) all.push(Buffer.alloc(1 << 20, 'x')); };`,
    'hoards-heap.mjs': `export const handler = async () => { const all = []; for (;;) all.push([Math.random(), String(Math.random())]); };`,
    // Its heap fills slowly where the machine is busy, and time is not what this is about.
    'hoards-heap.function.json': '{"timeout": 60}',
    'hangs.mjs': `export const handler = () => new Promise(() => setInterval(() => {}, 1000));`,
    'hangs.function.json': '{"timeout": 1}',
    'spins.mjs': `export const handler = async () => { for (;;); };`,
    'spins.function.json': '{"timeout": 1}',
    'circular.mjs': `export const handler = async () => { const a = {}; a.a = a; return a; };`,
  },
});

async function fail(name: string, Payload: unknown = {}): Promise<InvokeResult> {
  const result = await invokeFunction(given.client, name, { Payload, LogType: 'Tail' });
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
