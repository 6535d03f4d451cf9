import { describe, expect, it } from 'vitest';
import { fail, ok, settle } from '../fakes.ts';
import { COMPLETE, decode, encode, giveStreaming, HEAD } from './given-streaming.ts';

describe('a run that is streamed', () => {
  it('goes by the streamer alone, once, and is an outcome with every byte in its order', async () => {
    const { runs, calls, invoker, clock, answer, begin, take } = giveStreaming();
    void begin();
    await settle();
    clock.pass(400);
    for (const text of ['{"a":', '', '1}']) void take(text);
    answer.resolve(COMPLETE);
    await settle();
    const run = runs.current.value;
    expect(run).toMatchObject({
      kind: 'outcome',
      outcome: { kind: 'returned', statusCode: 200, requestId: 'c7b1' },
      stream: { head: HEAD, figures: { bytes: 7, chunks: 3 }, kept: { kind: 'whole' } },
      times: { sentMs: 0, firstByteMs: 400, endedMs: 400 },
    });
    expect(run?.kind === 'outcome' && 'body' in run.outcome && decode(run.outcome.body)).toBe(
      '{"a":1}',
    );
    expect([calls.length, invoker.calls.length]).toEqual([1, 0]);
  });

  it('tells its phases, and its figures some twenty times a second however many pieces come', async () => {
    const { streaming, clock, begin, take } = giveStreaming();
    void begin();
    await settle();
    const { live } = streaming;
    expect(live.value?.phase.value).toBe('headers');
    let told = 0;
    live.value?.figures.subscribe(() => {
      told += 1;
    });
    for (let count = 0; count < 1000; count += 1) void take('x');
    expect([told, live.value?.phase.value]).toEqual([1, 'arriving']);
    clock.pass(50);
    expect([told, live.value?.figures.value.bytes]).toEqual([2, 1000]);
    expect([...(live.value?.readFrom(990) ?? [])].map(decode).join('')).toBe('x'.repeat(10));
  });

  it('that is stopped keeps what came, says how much and takes nothing more', async () => {
    const { runs, calls, clock, begin, take } = giveStreaming();
    const done = begin();
    await settle();
    clock.pass(400);
    void take('first');
    clock.pass(600);
    runs.stopWaiting();
    await done;
    void take(' too late');
    expect(runs.current.value).toMatchObject({
      kind: 'failure',
      failure: { kind: 'stopped', sent: true, receivedBytes: 5, requestId: 'c7b1' },
      stream: { figures: { bytes: 5, firstByteMs: 400 }, kept: { bytes: encode('first') } },
    });
    expect(calls[0]?.signal.aborted).toBe(true);
  });

  it('whose function fails midway is a function error with what came before it, and its log', async () => {
    const { runs, answer, begin, take } = giveStreaming();
    void begin();
    await settle();
    void take('half');
    const errorDetails = '{"errorType":"RangeError","errorMessage":"no more"}';
    const end = { kind: 'complete', head: HEAD, errorCode: 'Unhandled', errorDetails } as const;
    answer.resolve(ok({ ...end, logResult: 'TE9H' }));
    await settle();
    expect(runs.current.value).toMatchObject({
      outcome: { kind: 'function error', functionError: 'Unhandled', errorDetails },
      stream: { figures: { bytes: 4 } },
    });
    expect(runs.current.value).toMatchObject({
      outcome: { body: encode('half'), logResult: 'TE9H' },
    });
  });

  it('that breaks keeps what came beside the failure', async () => {
    const { runs, answer, begin, take } = giveStreaming();
    void begin();
    await settle();
    void take('zw\u00f6');
    const failure = {
      kind: 'broken stream',
      operation: 'Invoke',
      how: 'cut',
      statusCode: 200,
      receivedBytes: 4,
      raw: '',
    } as const;
    answer.resolve(fail(failure));
    await settle();
    expect(runs.current.value).toMatchObject({ kind: 'failure', failure });
    expect(runs.current.value?.kind === 'failure' && runs.current.value.stream?.kept).toEqual({
      kind: 'whole',
      bytes: encode('zw\u00f6'),
    });
  });

  it('that fails before its headers is a failure as any other, without a stream', async () => {
    const { runs, calls, start, answer } = giveStreaming();
    const done = start();
    answer.resolve(fail({ kind: 'network', operation: 'Invoke', online: true, raw: '' }));
    await done;
    expect(calls).toHaveLength(1);
    expect(runs.current.value).toMatchObject({ kind: 'failure', failure: { kind: 'network' } });
    expect(runs.current.value).not.toHaveProperty('stream');
  });

  it('is not sent while the device is offline', async () => {
    const { runs, calls, connection, start } = giveStreaming();
    connection.turn(false);
    await start();
    expect(runs.current.value).toMatchObject({ failure: { kind: 'offline' } });
    expect(calls).toEqual([]);
  });

  it('and is a dry run is allowed, and has no stream', async () => {
    const { runs, start, answer } = giveStreaming();
    answer.resolve(ok({ kind: 'allowed', head: { statusCode: 204 } }));
    await start({ invocationType: 'DryRun' });
    expect(runs.current.value).toMatchObject({ outcome: { kind: 'allowed', statusCode: 204 } });
    expect(runs.current.value).not.toHaveProperty('stream');
  });
});
