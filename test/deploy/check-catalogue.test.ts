// The real command on real files.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = join(ROOT, 'public/catalogue.json');
/** In pieces, so that no scanner of repositories takes a test for a leak. */
const TOKEN = `${'ghp_'}${'aB3dE5gH7jK9'.repeat(3)}`;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(...words: readonly string[]) {
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    const child = execFile(
      'npm',
      ['run', '--silent', 'catalogue', '--', ...words],
      { cwd: ROOT, shell: process.platform === 'win32' },
      (_error, out, err) => done({ code: child.exitCode ?? -1, out, err: withoutNpm(err) }),
    );
  });
}

/** npm speaks of its own settings there. */
function withoutNpm(text: string): string {
  return text.replace(/^npm .*\n/gm, '').replaceAll(folder, '…');
}

async function check(content: unknown, ...words: readonly string[]) {
  const file = join(folder, 'catalogue.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run(file, ...words);
}

const toFile = (rest: object) => ({ format: 'invoke-desk-presets', version: 1, ...rest });

describe('npm run catalogue', () => {
  it('is content with the catalogue that comes with the page, in one line', async () => {
    const { code, out, err } = await run(SAMPLE);
    expect(out).toMatch(/^.*catalogue\.json: good\. 8 payload presets, .* 0 problems.*\n$/);
    expect([code, err]).toEqual([0, '']);
  });

  it('prints every problem with its place, and ends with 1', async () => {
    const { code, out, err } = await check(
      toFile({
        extra: 1,
        payloadPresets: [
          { id: 'a', name: 'A', functionName: 'orders lookup', payload: '{"a":}' },
          { id: 'b', name: '' },
          { id: 'a', name: 'Again' },
          { id: 'c', name: 'C', functionName: 'orders', clientContextPresetId: 'nobody' },
          { id: 'd', name: 'D', functionName: 'orders:live', qualifier: 'beta', waitSeconds: 'x' },
        ],
        clientContextPresets: [{ id: 'e', name: 'E', text: '[1]' }],
      }),
    );
    expect(code).toBe(1);
    expect(out).toContain('not good. 3 payload presets, 1 client-context preset, 9 problems');
    expect(err.split('\n').map((line) => line.split(': ')[1])).toEqual([
      '$.extra',
      '$.payloadPresets[1].name',
      '$.payloadPresets[2].id',
      '$.payloadPresets[0].functionName',
      '$.payloadPresets[0].payload',
      '$.payloadPresets[3].clientContextPresetId',
      '$.payloadPresets[4].qualifier',
      '$.payloadPresets[4].waitSeconds',
      '$.clientContextPresets[0].text',
      undefined,
    ]);
    expect(err).toContain('Line 1, column 6');
  });

  it('warns of what looks like a secret without printing it, and is strict where it is told to be', async () => {
    const file = toFile({
      payloadPresets: [
        { id: 'a', name: 'A', functionName: 'orders', payload: JSON.stringify({ t: TOKEN }) },
        { id: 'b', name: 'B' },
      ],
    });
    const { code, out, err } = await check(file);
    expect(code).toBe(0);
    expect(out).toContain('good. 2 payload presets, 0 client-context presets, 0 problems, 2 warn');
    expect(err).toMatch(/\$\.payloadPresets\[0\]\.payload: warning: .*a GitHub token/);
    expect(err).toMatch(/\$\.payloadPresets\[1\]\.functionName: warning: /);
    expect(err).not.toContain(TOKEN);
    expect((await check(file, '--strict')).code).toBe(1);
  });

  it('says what a file is that it cannot check', async () => {
    expect(await check('{\n  "format":,')).toMatchObject({
      code: 1,
      err: expect.stringContaining('catalogue.json: $: This is no JSON. Line 2, column 12'),
    });
    expect((await check({ orderId: 1 })).err).toContain('This is no file of presets');
    expect((await check(toFile({ version: 2 }))).err).toContain('$.version: version 2 is newer');
    const missing = await run(join(folder, 'nowhere.json'));
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read') });
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('Say which file') });
  });
});

it('the catalogue that comes with the page calls functions that the sandbox has', async () => {
  const names = await readdir(join(ROOT, 'test/sandbox/functions'));
  const { payloadPresets } = JSON.parse(await readFile(SAMPLE, 'utf8'));
  for (const { functionName } of payloadPresets) expect(names).toContain(`${functionName}.mjs`);
});
