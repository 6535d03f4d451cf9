import { InvokeWithResponseStreamCommand } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeStreaming } from '../invoke-streaming.ts';

/** A handler that streams, with its body. */
const streams = (body: string) =>
  `export const handler = awslambda.streamifyResponse(async (event, out, context) => { ${body} });`;
const MEGABYTE = 1024 * 1024;

const given = giveSandbox({
  files: {
    'throws.mjs': streams(`throw new TypeError('before the first byte');`),
    'fails.mjs': streams(`out.write('so far'); throw new RangeError('midway, ü');`),
    'exits.mjs': streams(
      `out.write('so far', () => process.exit(7)); await new Promise(() => {});`,
    ),
    'destroys.mjs': streams(`out.write('so far', () => out.destroy());`),
    'uncaught.mjs': streams(
      `out.write('so far', () => setImmediate(() => { throw new Error('later'); })); await new Promise(() => {});`,
    ),
    'hangs.mjs': streams(
      `out.write('so far'); await new Promise((resolve) => setTimeout(resolve, 60_000));`,
    ),
    'hangs.function.json': '{"timeout": 1}',
    'not-async.mjs': `export const handler = awslambda.streamifyResponse((event, out) => { out.end('x'); });`,
    'plain.mjs': `export const handler = async (event) => ({ got: event, long: 'ü'.repeat(event.count ?? 0) });`,
    'plain-fails.mjs': `export const handler = async () => { throw new Error('no'); };`,
    'crashes.mjs': `export const handler = async () => process.exit(3);`,
    'bulk.mjs': streams(`
      const { pipeline } = await import('node:stream/promises');
      const block = Buffer.alloc(65536, 'x');
      await pipeline(function* () {
        for (let left = event.bytes; left > 0; left -= block.length) yield block.subarray(0, left);
      }, out);`),
    'bulk.function.json': '{"timeout": 120, "memorySize": 512}',
    'flood.mjs': streams(`
      const block = Buffer.alloc(1048576, 'x');
      for (let sent = 0; sent < 200; sent += 1) {
        if (!out.write(block)) await new Promise((resolve) => out.once('drain', resolve));
      }
      out.end();`),
    'flood.function.json': '{"timeout": 1, "memorySize": 512}',
  },
});

const run = (name: string, payload: unknown = {}, rest = {}) =>
  invokeStreaming(given.client, name, { Payload: Buffer.from(JSON.stringify(payload)), ...rest });
const details = (text: string | undefined) => JSON.parse(text ?? '') as Record<string, unknown>;

describe('a stream that ends badly', () => {
  it('says the error in InvokeComplete, after what came before it', async () => {
    const { text, complete, error, log } = await run('fails', {}, { LogType: 'Tail' });
    expect([text, error, complete?.ErrorCode]).toEqual(['so far', undefined, 'Runtime.Unknown']);
    expect(details(complete?.ErrorDetails)).toMatchObject({
      errorType: 'RangeError',
      errorMessage: 'midway, ü',
      trace: expect.arrayContaining([expect.stringContaining('RangeError')]),
    });
    expect(log).toContain('Invoke Error');
  });

  it.each([
    ['throws', 'TypeError', 'before the first byte'],
    ['not-async', 'Error', 'Streaming does not support non-async handlers.'],
  ])('says it also where nothing came before: %s', async (name, errorType, errorMessage) => {
    const { statusCode, complete } = await run(name);
    expect(statusCode).toBe(200);
    expect(details(complete?.ErrorDetails)).toMatchObject({ errorType, errorMessage });
  });

  it.each(['exits', 'uncaught', 'destroys'])(
    'keeps what arrived and is named truncated where no word follows: %s',
    async (name) => {
      const { text, complete, error } = await run(name);
      expect({ text, complete, error }).toEqual({
        text: 'so far',
        complete: { ErrorCode: 'Runtime.TruncatedResponse' },
        error: undefined,
      });
    },
  );

  it('is ended by the function’s time', async () => {
    const { text, complete, log } = await run('hangs', {}, { LogType: 'Tail' });
    expect([text, complete?.ErrorCode]).toEqual(['so far', 'Sandbox.Timedout']);
    expect(complete?.ErrorDetails).toContain('Task timed out after 1.00 seconds');
    expect(log).toContain('Status: timeout');
  });
});

describe('the reader of a stream', () => {
  it('holds the function back by not reading', async () => {
    const { EventStream = [] } = await given.client.send(
      new InvokeWithResponseStreamCommand({ FunctionName: 'flood' }),
    );
    // Nothing is read until the function, stuck, has used up its second.
    await expect.poll(() => given.sandbox.runs.at(-1)?.functionName).toBe('flood');
    let heard = 0;
    let code: string | undefined;
    for await (const { PayloadChunk, InvokeComplete } of EventStream) {
      heard += PayloadChunk?.Payload?.byteLength ?? 0;
      code = InvokeComplete?.ErrorCode ?? code;
    }
    expect(code).toBe('Sandbox.Timedout');
    expect(heard).toBeLessThan(40 * MEGABYTE);
  });

  it('may go away; the run goes on to its end', async () => {
    given.sandbox.forgetRequests();
    const stop = new AbortController();
    const onChunk = () => stop.abort();
    const { error } = await run(
      'bulk',
      { bytes: 30 * MEGABYTE },
      { abortSignal: stop.signal, onChunk },
    );
    expect(error).toBeDefined();
    await expect.poll(() => given.sandbox.runs).toHaveLength(1);
    expect(given.sandbox.runs[0]).toMatchObject({ functionName: 'bulk', isFunctionError: false });
  });
});

describe('a function that does not stream', () => {
  it('is heard in chunks all the same', async () => {
    const { chunks, text, complete } = await run('plain', { count: 100_000 });
    expect(chunks.length).toBeGreaterThan(1);
    expect(JSON.parse(text)).toEqual({ got: { count: 100_000 }, long: 'ü'.repeat(100_000) });
    expect(complete).toEqual({});
  });

  it('says its error in InvokeComplete, and nothing else', async () => {
    const failed = await run('plain-fails');
    expect([failed.chunks, failed.complete?.ErrorCode]).toEqual([[], 'Runtime.Unknown']);
    expect(failed.complete?.ErrorDetails).toContain('"errorMessage":"no"');
    const crashed = await run('crashes');
    expect([crashed.chunks, crashed.complete?.ErrorCode]).toEqual([[], 'Runtime.ExitError']);
  });
});
