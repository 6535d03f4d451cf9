import { InvokeWithResponseStreamCommand } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeFunction } from '../invoke-function.ts';
import { invokeStreaming } from '../invoke-streaming.ts';

/** A handler that streams, with its body. */
const streams = (body: string) =>
  `export const handler = awslambda.streamifyResponse(async (event, out, context) => { ${body} });`;
const MEGABYTE = 1024 * 1024;

const given = giveSandbox({
  files: {
    'words.mjs': streams(
      `for (const word of ['one ', 'two ', 'three']) out.write(word); out.end(); console.log('said');`,
    ),
    'words.function.json':
      '{"versions": ["1"], "aliases": {"live": "1"}, "reservedConcurrency": 3}',
    'gated.mjs': streams(`
      const { existsSync } = await import('node:fs');
      out.write('first');
      while (!existsSync(event.gate)) await new Promise((resolve) => setTimeout(resolve, 5));
      out.write('second');
      out.end();`),
    'gated.function.json': '{"timeout": 60}',
    'http.mjs': streams(`
      const answer = awslambda.HttpResponseStream.from(out, { statusCode: 201, headers: { 'X-Kind': 'ä' } });
      answer.write('body'); answer.end();`),
    'objects.mjs': streams(`out.write({ line: 1 }); out.end(new Uint8Array([0, 255]));`),
    'json.mjs': streams(`out.write('{"a":1,'); out.end('"b":2}');`),
    'nothing.mjs': streams('out.end();'),
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

describe('a function that streams', () => {
  it('is heard chunk by chunk as it wrote them, then InvokeComplete', async () => {
    const result = await run('words:live', {}, { LogType: 'Tail' });
    expect(result).toMatchObject({
      statusCode: 200,
      executedVersion: '1',
      contentType: 'application/vnd.amazon.eventstream',
      text: 'one two three',
      error: undefined,
    });
    expect(result.chunks.map(String)).toEqual(['one ', 'two ', 'three']);
    expect(Object.keys(result.complete ?? {})).toEqual(['LogResult']);
    expect(result.log).toMatch(/said\n.*REPORT RequestId/s);
  });

  it('is heard while it still runs', async () => {
    const gate = `${given.folder.path}/open`;
    const heard: string[] = [];
    const onChunk = (payload: Buffer) => {
      heard.push(String(payload));
      if (heard.length === 1) void given.folder.write({ open: '' });
    };
    expect(await run('gated', { gate }, { onChunk })).toMatchObject({ text: 'firstsecond' });
    expect(heard).toEqual(['first', 'second']);
  });

  it('puts status and headers before the body in API Gateway’s streamed form', async () => {
    const { text } = await run('http');
    expect(text).toBe(`{"statusCode":201,"headers":{"X-Kind":"ä"}}${'\0'.repeat(8)}body`);
  });

  it('may write objects, bytes, and nothing at all', async () => {
    expect((await run('objects')).chunks).toEqual([
      Buffer.from('{"line":1}'),
      Buffer.from([0, 255]),
    ]);
    expect(await run('nothing')).toMatchObject({ chunks: [], complete: {}, error: undefined });
  });

  it('answers a plain Invoke in one piece, up to Invoke’s own limit', async () => {
    const command = (name: string, Payload: unknown = {}) =>
      invokeFunction(given.client, name, { Payload });
    expect(await command('json')).toMatchObject({ statusCode: 200, payload: { a: 1, b: 2 } });
    expect(await command('fails')).toMatchObject({
      functionError: 'Unhandled',
      payload: { errorType: 'RangeError', errorMessage: 'midway, ü' },
    });
    expect(await command('bulk', { bytes: 7_000_000 })).toMatchObject({
      functionError: 'Unhandled',
      payload: { errorType: 'Function.ResponseSizeTooLarge' },
    });
    expect(await command('exits')).toMatchObject({
      functionError: 'Unhandled',
      payload: { errorType: 'Runtime.ExitError' },
    });
  });

  it('runs again in the same environment, whatever became of the stream before', async () => {
    for (const name of ['words', 'fails', 'destroys', 'throws']) {
      const first = await run(name, {}, { LogType: 'Tail' });
      const second = await run(name, {}, { LogType: 'Tail' });
      expect(second.text, name).toBe(first.text);
      expect(second.log, name).not.toContain('INIT_START');
    }
  });
});

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
    expect(details(failed.complete?.ErrorDetails)).toMatchObject({ errorMessage: 'no' });
    const crashed = await run('crashes');
    expect([crashed.chunks, crashed.complete?.ErrorCode]).toEqual([[], 'Runtime.ExitError']);
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

describe('a call to stream', () => {
  it('may be a dry run, which runs nothing', async () => {
    given.sandbox.forgetRequests();
    expect(await run('words', {}, { InvocationType: 'DryRun' })).toMatchObject({
      statusCode: 204,
      chunks: [],
    });
    expect(given.sandbox.runs).toEqual([]);
  });

  it('is checked as an Invoke is, and may not be an Event', async () => {
    await expect(run('nowhere')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(run('words', {}, { InvocationType: 'Event' })).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(run('words', {}, { TenantId: 'blue' })).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
    });
  });
});
