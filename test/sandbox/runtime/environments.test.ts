import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuestClient } from '../guest.ts';
import { type InvokeResult, invokeFunction } from '../invoke-function.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { makeFolder, type TemporaryFolder } from '../temporary-folder.ts';

const PID = `export const handler = async () => process.pid;`;
/** Answers with its pid when the file that it is told about appears. */
const WAITER = `
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
export const handler = async ({ until }) => {
  while (!existsSync(until)) await wait(5);
  return process.pid;
};`;

let folder: TemporaryFolder;
let sandbox: Sandbox;
let client: LambdaClient;
beforeAll(async () => {
  folder = await makeFolder({
    'pid.mjs': PID,
    'pid.function.json': '{"versions": ["1"]}',
    'waiter.mjs': WAITER,
    'waiter.function.json': '{"timeout": 60}',
    'changing.mjs': `export const handler = async () => 'before';`,
    'parent.mjs': `
      import { spawn } from 'node:child_process';
      export const handler = async () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }).pid;`,
  });
  sandbox = await startSandbox({ functionsDir: folder.path });
  client = await createGuestClient(sandbox);
});
afterAll(async () => {
  await sandbox.stop();
  await folder.remove();
});

/** A process that has ended stays in the table until its parent looks; that one counts as ended. */
function isRunning(pid: unknown): boolean {
  try {
    const isZombie =
      process.platform === 'linux' &&
      /^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return process.kill(Number(pid), 0) && !isZombie;
  } catch {
    // No such process.
    return false;
  }
}

const run = (name: string, Payload: unknown = {}): Promise<InvokeResult> =>
  invokeFunction(client, name, { Payload, LogType: 'Tail' });

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
    const until = `${folder.path}/go`;
    const started = [1, 2, 3].map(() => run('waiter', { until }));
    await expect
      .poll(() => sandbox.requests.filter((r) => r.functionName === 'waiter').length)
      .toBe(3);
    await folder.write({ go: '' });
    const pids = (await Promise.all(started)).map(({ payload }) => payload);
    expect(new Set(pids).size).toBe(3);
    expect(pids).toContain((await run('waiter', { until })).payload);
  });

  it('is left for a new one when its handler is saved', async () => {
    expect((await run('changing')).payload).toBe('before');
    await folder.write({
      'changing.mjs': `export const handler = async () => 'after it was saved';`,
    });
    expect((await run('changing')).payload).toBe('after it was saved');
  });
});

describe('stopping', () => {
  it('ends every process, also those that run and those that handlers have started', async () => {
    const stopped = await startSandbox({ functionsDir: folder.path });
    const guest = await createGuestClient(stopped);
    const idle = (await invokeFunction(guest, 'pid')).payload;
    const child = (await invokeFunction(guest, 'parent')).payload;
    const busy = invokeFunction(guest, 'waiter', { Payload: { until: '/never' } });
    const refused = expect(busy).rejects.toThrow();
    await expect.poll(() => stopped.requests.at(-1)?.functionName).toBe('waiter');
    expect([idle, child].map(isRunning)).toEqual([true, true]);
    await stopped.stop();
    await refused;
    expect(isRunning(idle)).toBe(false);
    await expect.poll(() => isRunning(child)).toBe(false);
  });

  it('is not even needed: the processes end when the program does, killed or not', async () => {
    const url = (file: string) => new URL(file, import.meta.url).href;
    await folder.write({
      'program.mts': `
        import { createGuestClient } from '${url('../guest.ts')}';
        import { invokeFunction } from '${url('../invoke-function.ts')}';
        import { startSandbox } from '${url('../sandbox.ts')}';
        const sandbox = await startSandbox({ functionsDir: ${JSON.stringify(folder.path)} });
        const { text } = await invokeFunction(await createGuestClient(sandbox), 'pid');
        console.log(text);`,
    });
    const program = spawn(process.execPath, ['--import', 'tsx', `${folder.path}/program.mts`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(program.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isRunning(pid)).toBe(true);
    program.kill('SIGKILL');
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
  });

  it('frees the port', async () => {
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    const brief = await startSandbox();
    await brief.stop();
    const again = await startSandbox({ port: Number(new URL(brief.url).port) });
    expect(again.url).toBe(brief.url);
    await again.stop();
  });
});
