import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTRY, toFile } from '../domain/config/samples.ts';
import { type Page, servePage } from './page.ts';
import { makeFolder, type TemporaryFolder } from './temporary-folder.ts';

const CONFIG = { version: 1, environments: [] };

let dist: TemporaryFolder;
beforeAll(async () => {
  dist = await makeFolder({
    'index.html': '<title>Desk</title>',
    'config.json': '{"of": "the folder"}',
    'assets/index-abc.js': 'export {};',
  });
});
afterAll(() => dist.remove());

describe.each(['/', '/tools/desk/'])('a page at %s', (base) => {
  let page: Page;
  beforeAll(async () => {
    page = await servePage({ dist: dist.path, config: CONFIG, base });
  });
  afterAll(() => page.close());

  it('opens with its files below it', async () => {
    expect(new URL(page.url).pathname).toBe(base);
    expect(await (await fetch(page.url)).text()).toBe('<title>Desk</title>');
    const script = await fetch(new URL('assets/index-abc.js', page.url));
    expect(script.headers.get('content-type')).toMatch('javascript');
  });

  it('gives out the config that it was started with, never from a cache', async () => {
    const answer = await fetch(new URL('config.json', page.url));
    expect(await answer.json()).toEqual(CONFIG);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('has no file that the folder has not', async () => {
    expect((await fetch(new URL('nothing.js', page.url))).status).toBe(404);
    expect((await fetch(new URL('/elsewhere/', page.url))).status).toBe(404);
  });

  it('answers to a name of this machine only', async () => {
    const status = await new Promise((resolve) => {
      const headers = { host: 'attacker.example' };
      request(page.url, { headers }, ({ statusCode }) => resolve(statusCode)).end();
    });
    expect(status).toBe(404);
  });
});

it('leads from a sub-path without its slash to the page', async () => {
  const page = await servePage({ dist: dist.path, config: CONFIG, base: '/desk/' });
  const answer = await fetch(page.url.slice(0, -1));
  expect(answer.url).toBe(page.url);
  await page.close();
});

it('a page without a config.json has the policy that it is given, or one that allows nothing', async () => {
  const here = 'http://127.0.0.1:1';
  const endpoints = { lambda: here, cognitoIdentity: here, logs: here };
  const policyConfig = toFile({ ...ENTRY, endpoints });
  for (const [options, sources] of [
    [{ policyConfig }, "connect-src 'self' http://127.0.0.1:1;"],
    [{}, "connect-src 'self';"],
  ] as const) {
    const page = await servePage({ dist: dist.path, config: undefined, ...options });
    const answer = await fetch(`${page.url}config.json`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toContain(sources);
    await page.close();
  }
});
