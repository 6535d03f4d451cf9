import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { createGuestClient } from '../guest.ts';
import { invokeFunction } from '../invoke-function.ts';
import { invokeStreaming } from '../invoke-streaming.ts';
import { startSandbox } from '../sandbox.ts';

/** A handler that streams, with its body. */
const streams = (body: string) =>
  `export const handler = awslambda.streamifyResponse(async (event, out, context) => { ${body} });`;

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
    'bulk.mjs': streams(`
      const { pipeline } = await import('node:stream/promises');
      const block = Buffer.alloc(65536, 'x');
      await pipeline(function* () {
        for (let left = event.bytes; left > 0; left -= block.length) yield block.subarray(0, left);
      }, out);`),
    'bulk.function.json': '{"timeout": 120, "memorySize": 512}',
  },
});

const run = (name: string, payload: unknown = {}, rest = {}) =>
  invokeStreaming(given.client, name, { Payload: Buffer.from(JSON.stringify(payload)), ...rest });

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

describe('a call to stream', () => {
  it('needs the same permission as an Invoke', async () => {
    const strict = await startSandbox({ deniedActions: ['lambda:InvokeFunction'] });
    const client = await createGuestClient(strict);
    await expect(invokeStreaming(client, 'echo')).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('not authorized to perform: lambda:InvokeFunction on'),
    });
    await strict.stop();
  });

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
