import { describe, expect, it } from 'vitest';
import { settle } from '../fakes.ts';
import { COMPLETE, createFakeFile, giveStreaming, HEAD } from './given-streaming.ts';

const MB = 1024 * 1024;
const FULL = { kind: 'refused', sentence: 'the disk is full.' } as const;

async function giveSaving() {
  const file = createFakeFile();
  const given = giveStreaming(async () => ({ kind: 'picked', writer: file.writer }));
  given.streaming.setSaving(true);
  void given.begin();
  await settle();
  const takeBytes = (length: number, fill: number) =>
    given.calls[0]?.sink.take(new Uint8Array(length).fill(fill));
  const size = () => file.written.reduce((sum, piece) => sum + piece.length, 0);
  return { ...given, file, takeBytes, size };
}

describe('a response that is saved while it arrives', () => {
  it('asks for the file first; closed without a choice, nothing is sent and all is as before', async () => {
    const { streaming, runs, calls, start } = giveStreaming();
    streaming.setSaving(true);
    await start();
    expect([calls, runs.current.value, runs.isWaiting.value]).toEqual([[], undefined, false]);
  });

  it('sends nothing where the file cannot be opened, and says why', async () => {
    const { streaming, runs, calls, start } = giveStreaming(async () => FULL);
    streaming.setSaving(true);
    await start();
    expect([calls, runs.current.value]).toEqual([[], undefined]);
    expect(streaming.refusal.value).toBe(FULL.sentence);
  });

  it('asks for no file for a dry run', async () => {
    const { streaming, calls, start } = giveStreaming();
    streaming.setSaving(true);
    void start({ invocationType: 'DryRun' });
    await settle();
    expect(calls).toHaveLength(1);
  });

  it('is in the file whole; the page keeps its two ends', async () => {
    const { runs, answer, file, takeBytes, size } = await giveSaving();
    for (let at = 0; at < 48; at += 1) await takeBytes(64 * 1024, at);
    answer.resolve(COMPLETE);
    await settle();
    expect([file.end, size()]).toEqual(['closed', 3 * MB]);
    const run = runs.current.value;
    expect(run).toMatchObject({ outcome: { kind: 'streamed', sizeBytes: 3 * MB } });
    const stream = run?.kind === 'outcome' ? run.stream : undefined;
    expect(stream?.file).toEqual({ kind: 'written', name: 'orders.txt', bytes: 3 * MB });
    const { kept } = stream ?? {};
    expect(kept?.kind === 'ends' && [kept.first.length, kept.last.length]).toEqual([MB, 65536]);
    expect(kept?.kind === 'ends' && kept.last.every((byte) => byte === 47)).toBe(true);
  });

  it('holds up the network while the disk is slow', async () => {
    const { file, takeBytes } = await giveSaving();
    let goOn: () => void = () => undefined;
    const slow = new Promise<undefined>((resolve) => {
      goOn = () => resolve(undefined);
    });
    Object.assign(file.writer, { write: () => slow });
    let isTaken = false;
    // What waits for the disk lies in one buffer of 512 kB.
    expect(takeBytes(300 * 1024, 1)).toBeUndefined();
    void takeBytes(300 * 1024, 2)?.then(() => {
      isTaken = true;
    });
    await settle();
    expect(isTaken).toBe(false);
    goOn();
    await settle();
    expect(isTaken).toBe(true);
  });

  it('goes on without the file when the disk is full, counts on, and keeps what was written', async () => {
    const { streaming, runs, clock, answer, file, takeBytes } = await giveSaving();
    await takeBytes(MB, 1);
    file.refusal = FULL;
    await takeBytes(MB, 2);
    clock.pass(50);
    expect(streaming.live.value?.fileTrouble.value).toBe('the disk is full.');
    await takeBytes(MB, 3);
    answer.resolve(COMPLETE);
    await settle();
    expect(file.end).toBe('closed');
    expect(runs.current.value).toMatchObject({
      stream: {
        figures: { bytes: 3 * MB },
        file: { kind: 'broken', name: 'orders.txt', bytes: MB, sentence: 'the disk is full.' },
      },
    });
  });

  it('says that nothing is in the file where the browser does not close it any more', async () => {
    const { runs, answer, file, takeBytes } = await giveSaving();
    await takeBytes(MB, 1);
    file.closing = FULL;
    answer.resolve(COMPLETE);
    await settle();
    expect(runs.current.value).toMatchObject({ stream: { file: { kind: 'broken', bytes: 0 } } });
  });

  it('that is stopped closes the file with what came', async () => {
    const { runs, file, takeBytes, size } = await giveSaving();
    await takeBytes(2 * MB, 1);
    void takeBytes(10, 2);
    runs.stopWaiting();
    await settle();
    expect([file.end, size()]).toEqual(['closed', 2 * MB + 10]);
    expect(runs.current.value).toMatchObject({
      failure: { kind: 'stopped', receivedBytes: 2 * MB + 10 },
      stream: { file: { kind: 'written', bytes: 2 * MB + 10 } },
    });
  });

  it('leaves a file that was there before as it was, where no answer came', async () => {
    const file = createFakeFile();
    const { streaming, answer, start } = giveStreaming(async () => ({
      kind: 'picked',
      writer: file.writer,
    }));
    streaming.setSaving(true);
    const done = start();
    answer.resolve({
      ok: false,
      failure: { kind: 'network', operation: 'Invoke', online: true, raw: '' },
    });
    await done;
    expect(file.end).toBe('abandoned');
  });

  it('of less than the page keeps is an outcome with every byte, and in the file too', async () => {
    const { runs, answer, takeBytes } = await giveSaving();
    await takeBytes(3, 9);
    answer.resolve({ ok: true, value: { kind: 'complete', head: HEAD } });
    await settle();
    expect(runs.current.value).toMatchObject({
      outcome: { kind: 'returned', body: Uint8Array.of(9, 9, 9) },
      stream: { file: { bytes: 3 } },
    });
  });
});
