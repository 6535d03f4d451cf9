import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { type InvokeResult, invokeFunction } from '../invoke-function.ts';

const PID = `export const handler = async () => process.pid;`;
/** Answers with its pid when the file that it is told about appears. */
const WAITER = `
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
export const handler = async ({ until }) => {
  while (!existsSync(until)) await wait(5);
  return process.pid;
};`;

const given = giveSandbox({
  files: {
    'pid.mjs': PID,
    'pid.function.json': '{"versions": ["1"]}',
    'waiter.mjs': WAITER,
    'waiter.function.json': '{"timeout": 60}',
    'changing.mjs': `export const handler = async () => 'before';`,
  },
});

const run = (name: string, Payload: unknown = {}): Promise<InvokeResult> =>
  invokeFunction(given.client, name, { Payload, LogType: 'Tail' });

describe('an environment', () => {
  it('starts cold and is used again warm', async () => {
    const cold = await run('pid');
    expect(cold.log).toMatch(/^INIT_START Runtime Version: nodejs:\d+\.mainline\.v\d+\t/);
    expect(cold.log).toMatch(/\tInit Duration: [\d.]+ ms\t\n$/);
    const warm = await run('pid');
    expect(warm.payload).toBe(cold.payload);
    expect(warm.log).toMatch(/^START RequestId/);
    expect(warm.log).not.toContain('Init Duration');
  });

  it('bills the start with the first run', async () => {
    const { log } = await run('pid:1');
    const read = (name: string) => Number(new RegExp(`\t${name}: ([\\d.]+) ms`).exec(log)?.[1]);
    const [duration, init] = [read('Duration'), read('Init Duration')];
    // Both are rounded to hundredths in the report, the bill is not.
    expect(Math.abs(read('Billed Duration') - Math.ceil(duration + init))).toBeLessThanOrEqual(1);
  });

  it('tells the memory that its process really holds', async () => {
    const { log } = await run('pid');
    const used = Number(/\tMax Memory Used: (\d+) MB/.exec(log)?.[1]);
    expect(used).toBeGreaterThan(20);
    expect(used).toBeLessThanOrEqual(128);
  });

  it('belongs to one version', async () => {
    const [latest, published] = [await run('pid'), await run('pid:1')];
    expect(published.payload).not.toBe(latest.payload);
    expect(published.executedVersion).toBe('1');
  });

  it('runs one event at a time: more at once are more environments, kept for later', async () => {
    const until = `${given.folder.path}/go`;
    const started = [1, 2, 3].map(() => run('waiter', { until }));
    await expect
      .poll(() => given.sandbox.requests.filter((r) => r.functionName === 'waiter').length)
      .toBe(3);
    await given.folder.write({ go: '' });
    const pids = (await Promise.all(started)).map(({ payload }) => payload);
    expect(new Set(pids).size).toBe(3);
    expect(pids).toContain((await run('waiter', { until })).payload);
  });

  it('is left for a new one when its handler is saved', async () => {
    expect((await run('changing')).payload).toBe('before');
    await given.folder.write({
      'changing.mjs': `export const handler = async () => 'after it was saved';`,
    });
    expect((await run('changing')).payload).toBe('after it was saved');
  });
});
