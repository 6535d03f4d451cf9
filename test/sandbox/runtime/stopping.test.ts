import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { createGuestClient } from '../guest.ts';
import { invokeFunction } from '../invoke-function.ts';
import { startSandbox } from '../sandbox.ts';

const given = giveSandbox({
  files: {
    'pid.mjs': `export const handler = async () => process.pid;`,
    'waiter.mjs': `export const handler = () => new Promise(() => setInterval(() => {}, 1000));`,
    'waiter.function.json': '{"timeout": 60}',
    'parent.mjs': `
      import { spawn } from 'node:child_process';
      export const handler = async () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }).pid;`,
  },
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

describe('stopping', () => {
  it('ends every process, also those that run and those that handlers have started', async () => {
    const stopped = await startSandbox({ functionsDir: given.folder.path });
    const guest = await createGuestClient(stopped);
    const idle = (await invokeFunction(guest, 'pid')).payload;
    const child = (await invokeFunction(guest, 'parent')).payload;
    const busy = invokeFunction(guest, 'waiter', {});
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
    await given.folder.write({
      'program.mts': `
        import { createGuestClient } from '${url('../guest.ts')}';
        import { invokeFunction } from '${url('../invoke-function.ts')}';
        import { startSandbox } from '${url('../sandbox.ts')}';
        const sandbox = await startSandbox({ functionsDir: ${JSON.stringify(given.folder.path)} });
        const { text } = await invokeFunction(await createGuestClient(sandbox), 'pid');
        console.log(text);`,
    });
    const program = spawn(
      process.execPath,
      ['--import', 'tsx', `${given.folder.path}/program.mts`],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const [line] = (await once(program.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isRunning(pid)).toBe(true);
    program.kill('SIGKILL');
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  it('frees the port', async () => {
    const port = Number(new URL(given.sandbox.url).port);
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    const brief = await startSandbox();
    await brief.stop();
    const again = await startSandbox({ port: Number(new URL(brief.url).port) });
    expect(again.url).toBe(brief.url);
    await again.stop();
  });
});
