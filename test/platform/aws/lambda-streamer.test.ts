import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { toStreamInput } from '../../../src/platform/aws/lambda-streamer.ts';
import type { BrokenStream } from '../../sandbox/faults/break-stream.ts';
import { addFault, readPosts, resetSandbox } from '../sandbox-controls.ts';
import { giveStreamer, type Streamed } from './given-streamer.ts';

const stream = giveStreamer();
const PAYLOAD = new TextEncoder().encode('{"name":"zwölf"}');

beforeEach(resetSandbox);
afterEach(resetSandbox);

function failureOf({ answer }: Streamed) {
  if (answer.ok) throw new Error(answer.value.kind);
  return answer.failure;
}

async function countPosts(): Promise<number> {
  const posts = await readPosts();
  return posts.filter(({ operation }) => operation === 'InvokeWithResponseStream').length;
}

describe('toStreamInput', () => {
  it('sends what Invoke sends, but for the durable execution name, which this call does not have', () => {
    const request = {
      region: 'eu-west-1',
      functionName: 'echo:7',
      qualifier: '7',
      invocationType: 'RequestResponse',
      isStreamed: true,
      logType: 'Tail',
      clientContext: 'e30=',
      tenantId: 'blue',
      payload: PAYLOAD,
    } as const;
    expect(toStreamInput({ ...request, durableExecutionName: 'run-1' })).toEqual({
      FunctionName: 'echo:7',
      Qualifier: '7',
      InvocationType: 'RequestResponse',
      LogType: 'Tail',
      ClientContext: 'e30=',
      TenantId: 'blue',
      Payload: PAYLOAD,
    });
  });
});

describe('a streamed call', () => {
  it.each([
    ['lets its answer be read into a buffer', true],
    ['hands out buffers of its own', false],
  ])('comes whole from a browser that %s', async (_, isFilling) => {
    const open = ReadableStream.prototype.getReader;
    const modes: (string | undefined)[] = [];
    const spy = vi.spyOn(ReadableStream.prototype, 'getReader').mockImplementation(function (
      this: ReadableStream,
      options?: ReadableStreamGetReaderOptions,
    ) {
      modes.push(options?.mode);
      if (!isFilling && options?.mode === 'byob') throw new TypeError('No such reader.');
      return open.call(this, options as undefined);
    } as typeof open);
    onTestFinished(() => spy.mockRestore());
    const long = 'zwölf '.repeat(200_000);
    const { text } = await stream({ payload: new TextEncoder().encode(`"${long}"`) });
    expect(text.includes(long)).toBe(true);
    expect(modes).toEqual(isFilling ? ['byob'] : ['byob', undefined]);
  });

  it('gives headers, then bytes, then its end with the log', async () => {
    const { answer, heads, text } = await stream({ payload: PAYLOAD, logType: 'Tail' });
    expect(heads).toEqual([
      {
        statusCode: 200,
        requestId: expect.stringMatching(/^[\w-]{36}$/),
        contentType: 'application/vnd.amazon.eventstream',
      },
    ]);
    expect(text).toContain('zwölf');
    expect(answer).toEqual({
      ok: true,
      value: { kind: 'complete', head: heads[0], logResult: expect.any(String) },
    });
  });

  it('of a function that fails ends with its error', async () => {
    const { answer } = await stream({ functionName: 'failing' });
    expect(answer).toMatchObject({
      value: { kind: 'complete', errorCode: expect.any(String), errorDetails: expect.any(String) },
    });
  });

  it('that is a dry run is allowed, and nothing comes', async () => {
    const { answer, chunks } = await stream({ invocationType: 'DryRun' });
    expect(answer).toMatchObject({ value: { kind: 'allowed', head: { statusCode: 204 } } });
    expect(chunks).toEqual([]);
  });

  it.each([
    ['a 500', { kind: 'error', errorName: 'ServiceException' }, 'service'],
    ['a throttle', { kind: 'error', errorName: 'TooManyRequestsException' }, 'service'],
    ['an answer without CORS', { kind: 'no cors' }, 'network'],
    ['a page of a proxy', { kind: 'html', statusCode: 502 }, 'unreadable'],
  ] as const)('is one POST under %s, and a failure as of any call', async (_, action, kind) => {
    await addFault({ operation: 'InvokeWithResponseStream', times: 9, action });
    const came = await stream();
    expect(failureOf(came).kind).toBe(kind);
    expect(came.heads).toEqual([]);
    expect(await countPosts()).toBe(1);
  });

  it('is one POST when it breaks in the middle', async () => {
    await addFault({ times: 9, action: { kind: 'broken stream', how: 'cut' } });
    expect(failureOf(await stream()).kind).toBe('broken stream');
    expect(await countPosts()).toBe(1);
  });
});

describe('a stream that breaks', () => {
  // With a pause before each word: what a browser has not read when a connection breaks, it throws away.
  const WORDS = {
    functionName: 'assistant-answer',
    payload: new TextEncoder().encode('{"words":4,"wordsPerSecond":8}'),
  };

  it.each<[Omit<BrokenStream, 'kind'>, string]>([
    [{ how: 'cut' }, 'cut'],
    [{ how: 'cut in a prelude' }, 'cut'],
    [{ how: 'cut in a frame' }, 'cut'],
    [{ how: 'wrong checksum' }, 'damaged'],
    [{ how: 'wrong prelude checksum' }, 'damaged'],
    [{ how: 'exception' }, 'service'],
    [{ how: 'error' }, 'service'],
    [{ how: 'no InvokeComplete', afterChunks: 4 }, 'no end'],
  ])('hands on what came before, and says how it broke: %o', async (fault, how) => {
    await addFault({ action: { kind: 'broken stream', afterChunks: 2, ...fault } });
    const came = await stream(WORDS);
    expect(came.text).toMatch(how === 'no end' ? /^Your order A-1002 waits $/ : /^Your order $/);
    expect(failureOf(came)).toMatchObject({
      kind: 'broken stream',
      how,
      statusCode: 200,
      receivedBytes: came.bytes,
      requestId: came.heads[0]?.requestId,
    });
  });

  it('by silence ends with the signal', async () => {
    await addFault({ action: { kind: 'broken stream', how: 'silence' } });
    const abort = new AbortController();
    const sink = {
      isCopying: false,
      begin: () => undefined,
      take() {
        abort.abort();
        return undefined;
      },
    };
    const came = await stream(WORDS, { signal: abort.signal, sink });
    expect(failureOf(came)).toMatchObject({ kind: 'broken stream', how: 'cut' });
  });

  it('by an event that nobody knows yet does not break', async () => {
    await addFault({ action: { kind: 'broken stream', how: 'unknown event' } });
    const { answer, text } = await stream({ payload: PAYLOAD });
    expect(answer.ok).toBe(true);
    expect(text).toContain('zwölf');
  });
});
