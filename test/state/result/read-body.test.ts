import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { BodyPorts } from '../../../src/domain/body/body-ports.ts';
import type { TaskTable } from '../../../src/domain/body/body-tasks.ts';
import {
  type BodyFeed,
  createBodyFeed,
  createReadBody,
} from '../../../src/state/result/read-body.ts';
import { TASKS } from '../../../src/worker/tasks.ts';
import { createFakeBodies, toFakePorts } from '../fake-bodies.ts';
import { toReturned } from '../runs.ts';

const encode = (text: string) => toReturned(text).body as Uint8Array<ArrayBuffer>;

/** Six megabytes take their time on a busy machine. */
const LONG = { timeout: 60_000 };

function giveBody(text?: string, importBodies?: () => Promise<BodyPorts>, tasks?: TaskTable) {
  const bodies = createFakeBodies(tasks);
  const bytes = signal(text === undefined ? undefined : encode(text));
  return {
    bodies,
    bytes,
    body: createReadBody(bytes, importBodies ?? (async () => toFakePorts(bodies))),
  };
}

describe('a body that is still coming', () => {
  it('is looked at again as it grows, and once more when it is over', async () => {
    const feed: BodyFeed = createBodyFeed(async () => toFakePorts(createFakeBodies()));
    expect(await feed.begin()).toBe(true);
    await feed.append(encode('{"a":'));
    await expect.poll(() => feed.survey.value).toMatchObject({ sizeBytes: 5, isWhole: false });
    await feed.append(encode('1}'));
    feed.finish();
    await expect.poll(() => feed.survey.value).toMatchObject({ sizeBytes: 7, isWhole: true });
    expect([feed.survey.value?.kind, feed.handedOver.value.isWhole]).toEqual(['json', true]);
    feed.end();
    expect([feed.open.value, feed.survey.value]).toEqual([undefined, undefined]);
  });
});

describe('the body of a response', () => {
  it('is read in the worker, from a copy: the bytes stay for the download', async () => {
    const { body, bytes } = giveBody('{"a":1}');
    await expect.poll(() => body.survey.value).toMatchObject({ kind: 'json', sizeBytes: 7 });
    expect(bytes.value).toEqual(encode('{"a":1}'));
  });

  it('of several megabytes is handed over in pieces, and read as one', async () => {
    const { body } = giveBody(`[${'1,'.repeat(3_000_000)}1]`);
    await expect.poll(() => body.survey.value, LONG).toMatchObject({ kind: 'json', isWhole: true });
    expect(body.survey.value?.sizeBytes).toBe(6_000_003);
  });

  it('is given back when another takes its place', async () => {
    const { body, bytes, bodies } = giveBody('[1]');
    await expect.poll(() => body.survey.value?.sizeBytes).toBe(3);
    bytes.value = encode('[1,2]');
    expect(body.survey.value).toBeUndefined();
    await expect.poll(() => body.survey.value?.sizeBytes).toBe(5);
    expect(bodies.count()).toBe(1);
    bytes.value = undefined;
    expect([body.open.value, bodies.count()]).toEqual([undefined, 0]);
  });

  it('that cannot be read says why', async () => {
    const missing = giveBody('1', () => Promise.reject(new Error('offline')));
    await expect.poll(() => missing.body.trouble.value).toMatch(/could not be loaded.*offline/);
    const silent: TaskTable = {
      ...TASKS,
      async *survey() {
        await new Promise<never>(() => undefined);
        yield;
        throw new Error('never');
      },
    };
    const dying = giveBody('1', undefined, silent);
    await expect.poll(() => dying.body.open.value).toBeDefined();
    dying.bodies.breakOff('out of memory');
    await expect.poll(() => dying.body.trouble.value).toMatch(/has stopped \(out of memory\)/);
  });
});
