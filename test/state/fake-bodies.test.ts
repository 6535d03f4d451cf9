// The protocol between the page and its worker, with both ends in one thread.
import { describe, expect, it } from 'vitest';
import type { BodyTasks, TaskTable } from '../../src/domain/body/body-tasks.ts';
import { createFakeBodies } from './fake-bodies.ts';

type Survey = BodyTasks['survey']['answer'];
const SURVEY: Survey = {
  kind: 'text',
  sizeBytes: 0,
  isWhole: true,
  isJson: false,
  error: undefined,
  shape: undefined,
};

function giveOpen(survey: TaskTable['survey']) {
  return createFakeBodies({ ...({} as TaskTable), survey }).open();
}

describe('a question to the worker', () => {
  it('is answered with its progress before it', async () => {
    const body = giveOpen(function* ({ bytes }) {
      yield { ...SURVEY, sizeBytes: 1 };
      yield;
      return { ...SURVEY, sizeBytes: bytes.length };
    });
    await body.append(Uint8Array.from([1, 2, 3]));
    const heard: number[] = [];
    const asked = await body.ask('survey', null, {
      onProgress: ({ sizeBytes }) => heard.push(sizeBytes),
    });
    expect([heard, asked]).toEqual([
      [1],
      { kind: 'answered', answer: { ...SURVEY, sizeBytes: 3 } },
    ]);
  });

  it('stops its work when it is aborted', async () => {
    let steps = 0;
    const body = giveOpen(function* () {
      for (;;) {
        steps += 1;
        yield steps === 1 ? SURVEY : undefined;
      }
    });
    const abort = new AbortController();
    const asked = await body.ask('survey', null, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    expect(asked).toEqual({ kind: 'cancelled' });
    // Once a later question is answered, the one before it has had its turn to stop.
    const before = createFakeBodies().open();
    await before.ask('survey', null);
    const seen = steps;
    await createFakeBodies().open().ask('survey', null);
    expect(steps).toBe(seen);
  });

  it('that meets a fault says so, and the next one is answered', async () => {
    let isFirst = true;
    // biome-ignore lint/correctness/useYield: a task that throws at once
    const body = giveOpen(function* () {
      if (!isFirst) return SURVEY;
      isFirst = false;
      throw new RangeError('too much');
    });
    const first = await body.ask('survey', null);
    expect(first).toMatchObject({ kind: 'failed', sentence: expect.stringContaining('too much') });
    expect(await body.ask('survey', null)).toEqual({ kind: 'answered', answer: SURVEY });
  });

  it('is cancelled when the body is closed, and failed after the worker has died', async () => {
    const bodies = createFakeBodies();
    const [closed, dead] = [bodies.open(), bodies.open()];
    const asked = closed.ask('survey', null);
    closed.close();
    expect([await asked, await closed.ask('survey', null)]).toEqual([
      { kind: 'cancelled' },
      { kind: 'cancelled' },
    ]);
    bodies.breakOff('gone');
    await dead.append(Uint8Array.from([1]));
    expect(await dead.ask('survey', null)).toMatchObject({ kind: 'failed' });
  });
});
