// The real command on real files.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTRY, SIGN_IN, toFile } from '../domain/config/samples.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(...words: readonly string[]) {
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    const child = execFile(
      'npm',
      ['run', '--silent', 'config', '--', ...words],
      { cwd: ROOT, shell: process.platform === 'win32' },
      // npm speaks of its own settings there.
      (_error, out, err) =>
        done({ code: child.exitCode ?? -1, out, err: err.replace(/^npm .*\n/gm, '') }),
    );
  });
}

async function check(content: unknown, ...words: readonly string[]) {
  const file = join(folder, 'config.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run(file, ...words);
}

describe('npm run config', () => {
  it('is content with a good file, and says what its policy must allow and how long that is', async () => {
    const { code, out, err } = await check(toFile({ ...ENTRY, signIn: SIGN_IN }));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('config.json: good. 1 environment, 0 problems, 0 warnings');
    expect(out).toMatch(
      /connect-src 'self' https:\/\/lambda\.eu-west-1\.amazonaws\.com https:\/\//,
    );
    expect(out).toMatch(/Content-Security-Policy has \d+ characters of the 1783 /);
  });

  it('prints every problem with its place, and ends with 1', async () => {
    const bad = { ...ENTRY, region: 'Ireland', colour: 'red' };
    const { code, out, err } = await check({ titel: 'Desk', ...toFile(bad, ENTRY, ENTRY) });
    expect(code).toBe(1);
    expect(out).toContain('not good. 1 environment, 4 problems, 1 warning');
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ')[1]),
    ).toEqual([
      '$.titel',
      '$.environments[0].region',
      '$.environments[0].colour',
      '$.environments[2].id',
      '$.environments[1]',
    ]);
  });

  it('warns, and is strict where it is told to be', async () => {
    const guests = toFile(ENTRY);
    const { code, err } = await check(guests);
    expect(code).toBe(0);
    expect(err).toMatch(/\$\.environments\[0\]: warning: Staging asks for no sign-in/);
    expect((await check(guests, '--strict')).code).toBe(1);
  });

  it('says what a file is that it cannot check', async () => {
    const broken = await check('{"version": 1,');
    expect(broken).toMatchObject({
      code: 1,
      err: expect.stringContaining('$: The file is not JSON'),
    });
    const missing = await run(join(folder, 'nowhere.json'));
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read') });
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('Say which file') });
  });

  it('takes the config that comes with the page', async () => {
    expect(await run(join(ROOT, 'public/config.json'))).toMatchObject({ code: 0 });
  });
});
