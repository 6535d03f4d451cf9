import {
  type InvokeWithResponseStreamResponseEvent as Event,
  InvokeWithResponseStreamCommand,
} from '@aws-sdk/client-lambda';
import { afterEach, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
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
afterEach(() => given.sandbox.faults.clear());

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

describe('a stream that goes wrong otherwise', () => {
  it('may fall silent and never end', async () => {
    given.sandbox.faults.add({ action: { kind: 'broken stream', how: 'silence' } });
    const stop = new AbortController();
    const { EventStream } = await given.client.send(
      new InvokeWithResponseStreamCommand({ FunctionName: 'speaks', Payload: '"silence"' }),
      { abortSignal: stop.signal },
    );
    const events = (EventStream as AsyncIterable<Event>)[Symbol.asyncIterator]();
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
