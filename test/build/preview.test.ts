// `npm run preview` serves what ships as a host does, and `npm run dev` as nearly as it can.
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { toPageHeaders } from '../../src/domain/config/page-headers.ts';
import { parseConfig } from '../../src/domain/config/parse-config.ts';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { invoke } from '../app/steps.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { makeFolder, type TemporaryFolder } from '../sandbox/temporary-folder.ts';
import { startVite, type ViteServer } from './vite-server.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const given = giveDesk();
const read = (config: unknown) => toPageHeaders(parseConfig(config).config);

function pick(headers: Headers): Record<string, string | null> {
  return Object.fromEntries(Object.keys(read({})).map((name) => [name, headers.get(name)]));
}

describe('npm run preview', () => {
  let folder: TemporaryFolder;
  let server: ViteServer;
  const writeConfig = (config: unknown) =>
    writeFile(join(folder.path, 'config.json'), JSON.stringify(config));
  beforeAll(async () => {
    folder = await makeFolder({});
    await cp(DIST, folder.path, { recursive: true });
    await writeConfig(toLocalConfig(given.sandbox));
    server = await startVite('preview', '--outDir', folder.path);
  });
  afterAll(async () => {
    await server.close();
    await folder.remove();
  });

  it.each(['', 'index.html', 'config.json', 'sw.js', 'assets/gone-12345678.js'])(
    'sends “%s” with the headers of the config that it serves',
    async (path) => {
      const { headers } = await fetch(new URL(path, server.url));
      expect(pick(headers)).toEqual(read(toLocalConfig(given.sandbox)));
    },
  );

  it('follows a config that has just been changed', async () => {
    const other = { version: 1, environments: [] };
    await writeConfig(other);
    expect(pick((await fetch(server.url)).headers)).toEqual(read(other));
    await writeConfig('no config');
    expect(pick((await fetch(server.url)).headers)).toEqual(read(undefined));
    await writeConfig(toLocalConfig(given.sandbox));
  });

  it('opens a page that invokes', async () => {
    const desk = await given.open({ url: server.url });
    await invoke(desk, { functionName: 'echo', payload: '{"n": 1}' }, /^Returned/);
    expect(given.sandbox.runs[0]?.payload).toBe('{"n": 1}');
  });

  it.each(['assets/gone-12345678.js', 'assets/gone-12345678.css', 'sw-gone.js', 'nowhere', 'a/b'])(
    'has no “%s”, and gives no page in its place',
    async (path) => {
      const headers = { accept: 'text/html,*/*' };
      const answer = await fetch(new URL(path, server.url), { headers });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type') ?? '').not.toContain('html');
    },
  );

  it('lets no other page read what it serves', async () => {
    const headers = { origin: 'http://localhost:9999' };
    const answer = await fetch(new URL('config.json', server.url), { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('npm run dev', () => {
  let server: ViteServer;
  beforeAll(async () => {
    server = await startVite();
  });
  afterAll(() => server.close());

  it('sends the same headers, but for the styles that it puts into the page', async () => {
    const { 'Content-Security-Policy': sent, ...others } = pick((await fetch(server.url)).headers);
    const { 'Content-Security-Policy': policy, ...shipped } = read({});
    expect(others).toEqual(shipped);
    expect(sent?.replace(` 'unsafe-inline'`, '')).toBe(policy);
  });

  it('opens the page under them: without an environment, the set-up', async () => {
    const desk = await given.open({ url: server.url, isReady: false });
    await expect(desk.page.getByRole('textbox', { name: 'Region' })).toBeVisible();
  });
});
