import { InvokeWithResponseStreamCommand } from '@aws-sdk/client-lambda';
import { AwsClient } from 'aws4fetch';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { getGuestCredentials } from '../guest.ts';
import { invokeStreaming } from '../invoke-streaming.ts';
import type { BrokenStream } from './break-stream.ts';
import { parseFault } from './fault.ts';

const given = giveSandbox({
  files: {
    'speaks.mjs': `export const handler = awslambda.streamifyResponse(async (event, out) => {
      out.write('one '); out.write('zwölf '); out.write('three');
      if (event.fail) throw new Error('midway');
      out.end(); });`,
  },
});
let aws: AwsClient;
beforeAll(async () => {
  const guest = await getGuestCredentials(given.sandbox);
  aws = new AwsClient({ ...guest, service: 'lambda', region: 'eu-west-1', retries: 0 });
});
afterEach(() => given.sandbox.faults.clear());

const PATH = '/2021-11-15/functions/speaks/response-streaming-invocations';

/** Each run is told by what it was sent. */
const countRuns = (payload: string) =>
  given.sandbox.runs.filter((each) => each.payload === payload).length;

async function run(action: Omit<BrokenStream, 'kind'>, payload: unknown = {}) {
  const fault = parseFault({ action: { kind: 'broken stream', ...action } });
  given.sandbox.faults.add(fault);
  const Payload = Buffer.from(JSON.stringify(payload));
  const { chunks, complete, error } = await invokeStreaming(given.client, 'speaks', { Payload });
  return { chunks: chunks.map(String), complete, message: error?.message, name: error?.name };
}

describe('a stream whose connection is cut', () => {
  it.each(['cut', 'cut in a prelude', 'cut in a frame'] as const)(
    'keeps what came before it: %s',
    async (how) => {
      const { chunks, complete, message } = await run({ how, afterChunks: 2 });
      expect([chunks, complete]).toEqual([['one ', 'zwölf '], undefined]);
      expect(message).toMatch(/aborted|Truncated/);
    },
  );

  it('may end in the middle of a character', async () => {
    given.sandbox.faults.add({ action: { kind: 'broken stream', how: 'cut in a character' } });
    const { chunks, error } = await invokeStreaming(given.client, 'speaks');
    expect(Buffer.concat(chunks)).toEqual(Buffer.from([...Buffer.from('one zw'), 0xc3]));
    expect(error).toBeDefined();
  });

  it('may be cut after the error has been said', async () => {
    const { chunks, complete, message } = await run(
      { how: 'cut after InvokeComplete' },
      { fail: true },
    );
    expect(chunks.join('')).toBe('one zwölf three');
    expect(complete?.ErrorDetails).toContain('midway');
    expect(message).toBe('aborted');
  });

  it('may be cut at any byte', async () => {
    const whole = await aws.fetch(given.sandbox.url + PATH, { method: 'POST', body: '{}' });
    const all = Buffer.from(await whole.arrayBuffer());
    for (const afterBytes of [0, 3, 9, 60, all.byteLength - 1]) {
      given.sandbox.faults.add({ action: { kind: 'broken stream', how: 'cut', afterBytes } });
      const answer = await aws.fetch(given.sandbox.url + PATH, { method: 'POST', body: '{}' });
      expect(answer.status).toBe(200);
      const arrived: Uint8Array[] = [];
      await expect(
        answer.body?.pipeTo(new WritableStream({ write: (bytes) => void arrived.push(bytes) })),
      ).rejects.toThrow();
      expect(Buffer.concat(arrived)).toEqual(all.subarray(0, afterBytes));
    }
  });

  it('is cut in its first frame by the fault for answers of every kind', async () => {
    given.sandbox.faults.add({ action: { kind: 'cut' } });
    const answer = await aws.fetch(given.sandbox.url + PATH, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });
});

describe('a stream that goes wrong otherwise', () => {
  it('may fall silent and never end', async () => {
    given.sandbox.faults.add({ action: { kind: 'broken stream', how: 'silence' } });
    const stop = new AbortController();
    const { EventStream = [] } = await given.client.send(
      new InvokeWithResponseStreamCommand({ FunctionName: 'speaks', Payload: '"silence"' }),
      { abortSignal: stop.signal },
    );
    const events = EventStream[Symbol.asyncIterator]();
    expect((await events.next()).value?.PayloadChunk?.Payload).toEqual(
      new Uint8Array(Buffer.from('one ')),
    );
    const waiting = expect(events.next()).rejects.toThrow();
    await expect.poll(() => countRuns('"silence"')).toBe(1);
    stop.abort();
    await waiting;
  });

  it('may carry a checksum that is wrong', async () => {
    expect(await run({ how: 'wrong checksum' })).toMatchObject({
      chunks: ['one '],
      message: expect.stringContaining('message checksum'),
    });
    expect(await run({ how: 'wrong prelude checksum' })).toMatchObject({
      chunks: ['one '],
      message: expect.stringContaining('prelude checksum'),
    });
  });

  it('may end with an exception or an error of the service', async () => {
    expect(await run({ how: 'exception' })).toMatchObject({
      chunks: ['one '],
      name: 'ServiceException',
    });
    expect(await run({ how: 'error' })).toMatchObject({
      chunks: ['one '],
      name: 'InternalFailure',
      message: 'Spoilt by a test.',
    });
  });

  it('may hold an event that nobody knows, and goes on', async () => {
    expect(await run({ how: 'unknown event' })).toEqual({
      chunks: ['one ', 'zwölf ', 'three'],
      complete: {},
    });
  });

  it('may end without InvokeComplete', async () => {
    expect(await run({ how: 'no InvokeComplete' })).toEqual({
      chunks: ['one ', 'zwölf ', 'three'],
    });
  });

  it('is no fault unless it is one of these', () => {
    const toFault = (how: unknown, afterChunks: unknown) => () =>
      parseFault({ action: { kind: 'broken stream', how, afterChunks } });
    expect(toFault('cut', 0)).not.toThrow();
    expect(toFault('cut in half', 0)).toThrow('No such fault');
    expect(toFault('cut', -1)).toThrow('No such fault');
  });
});

describe('a stream behind the faults for every answer', () => {
  it('is dropped before or after its run', async () => {
    for (const [when, runs] of [
      ['before the run', 0],
      ['after the run', 1],
    ] as const) {
      given.sandbox.faults.add({
        operation: 'InvokeWithResponseStream',
        action: { kind: 'drop', when },
      });
      const Payload = JSON.stringify(when);
      await expect(invokeStreaming(given.client, 'speaks', { Payload })).rejects.toThrow();
      expect(countRuns(Payload)).toBe(runs);
    }
  });

  it('is throttled like any call', async () => {
    given.sandbox.faults.add({ action: { kind: 'error', errorName: 'TooManyRequestsException' } });
    await expect(invokeStreaming(given.client, 'speaks')).rejects.toMatchObject({
      name: 'TooManyRequestsException',
    });
  });
});
