// A newer version while pages are open: it waits, says so, and comes in when somebody asks for it.
import { afterEach, beforeEach, describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { fillIn, invoke } from '../app/steps.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type StaticHost, startHost } from './static-host.ts';
import {
  checkForUpdate,
  findNotice,
  readCaches,
  readVersion,
  waitForWorker,
} from './worker-steps.ts';

interface ConfigFile {
  readonly environments: readonly object[];
}

const given = giveDesk();
let host: StaticHost;
beforeEach(async () => {
  host = await startHost(toLocalConfig(given.sandbox), '/desk/');
});
afterEach(() => host.close());

async function openWithWorker() {
  const desk = await given.open({ url: host.url, hasWorker: true });
  await waitForWorker(desk);
  return desk;
}

describe('an update', () => {
  it('waits while a draft is open, and says so', async () => {
    const desk = await openWithWorker();
    await fillIn(desk, { functionName: 'echo', payload: '{"typed": "before"}' });
    await host.deploy('b');
    expect(await checkForUpdate(desk)).toBe('installed');
    await expect(findNotice(desk)).toContainText('A new version of this page is ready.');
    expect(await readVersion(desk)).toBe('a');
    await expect(desk.payload).toContainText('before');
    await invoke(desk, {}, /^Returned/);
  });

  it('comes in when somebody presses Reload', async () => {
    const desk = await openWithWorker();
    await host.deploy('b');
    await checkForUpdate(desk);
    await expect(findNotice(desk)).toBeVisible();
    await desk.page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => readVersion(desk)).toBe('b');
    await expect(findNotice(desk)).toBeHidden();
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
  });

  it('can be put off, and is told of again at the next start', async () => {
    const desk = await openWithWorker();
    await host.deploy('b');
    await checkForUpdate(desk);
    await desk.page.getByRole('button', { name: 'Later' }).click();
    await expect(findNotice(desk)).toBeHidden();
    await desk.page.reload();
    expect(await readVersion(desk)).toBe('a');
    await expect(findNotice(desk)).toContainText('A new version of this page is ready.');
  });

  it('is found by the browser at the next start, without a word of the page', async () => {
    const desk = await openWithWorker();
    await host.deploy('b');
    await desk.page.reload();
    await expect(findNotice(desk)).toContainText('A new version of this page is ready.');
  });

  it('opens offline as the version that was let in', async () => {
    const desk = await openWithWorker();
    await host.deploy('b');
    await checkForUpdate(desk);
    await desk.page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => readVersion(desk)).toBe('b');
    await host.stop();
    await desk.page.reload();
    expect(await readVersion(desk)).toBe('b');
    await expect(desk.environment).toContainText('Local sandbox');
  });

  it('leaves the files of two versions, and those of other apps of the origin', async () => {
    const desk = await openWithWorker();
    await desk.page.evaluate(async () => {
      for (const name of ['another app', 'invoke-desk /other/ build 1', 'invoke-desk / build 1']) {
        await (await caches.open(name)).put('/theirs', new Response('theirs'));
      }
    });
    for (const version of ['b', 'c'] as const) {
      await host.deploy(version);
      await checkForUpdate(desk);
      await desk.page.getByRole('button', { name: 'Reload' }).click();
      await expect.poll(() => readVersion(desk)).toBe(version);
      await waitForWorker(desk);
    }
    const names = Object.keys(await readCaches(desk.page));
    expect(names.filter((name) => name.startsWith('invoke-desk /desk/ build '))).toHaveLength(2);
    expect(names).toEqual(
      expect.arrayContaining([
        'another app',
        'invoke-desk /other/ build 1',
        'invoke-desk / build 1',
      ]),
    );
  });
});

describe('a deploy that is half done', () => {
  it('is not mixed with the version before: its install is given up, and tried again later', async () => {
    const desk = await openWithWorker();
    await host.deployFile('b', 'sw.js');
    expect(await checkForUpdate(desk)).toBe('redundant');
    await host.stop();
    await desk.page.reload();
    expect(await readVersion(desk)).toBe('a');
    await expect(desk.environment).toContainText('Local sandbox');
    await host.restart({});
    await host.deployFile('b', 'index.html');
    expect(await checkForUpdate(desk)).toBe('redundant');
    await host.deploy('b');
    expect(await checkForUpdate(desk)).toBe('installed');
  });

  it('is not taken in where the host gives its page for the files that are missing', async () => {
    const desk = await openWithWorker();
    await host.restart({ isSinglePage: true });
    await host.deployFile('b', 'index.html');
    await host.deployFile('b', 'sw.js');
    expect(await checkForUpdate(desk)).toBe('redundant');
  });
});

describe('a change of config.json', () => {
  it('that needs another policy is told of, and a reload brings it', async () => {
    const desk = await openWithWorker();
    const config = toLocalConfig(given.sandbox) as ConfigFile;
    const added = { ...config.environments[0], id: 'more', name: 'More', region: 'eu-north-1' };
    const endpoints = { lambda: 'http://127.0.0.1:9', cognitoIdentity: 'http://127.0.0.1:9' };
    const environments = [...config.environments, { ...added, endpoints }];
    await host.restart({ config: { ...config, environments } });
    await desk.page.reload();
    await expect(findNotice(desk)).toContainText('The settings of this page have changed.');
    await desk.page.getByRole('button', { name: 'Reload' }).click();
    await expect(findNotice(desk)).toBeHidden();
    await waitForWorker(desk);
    const policy = await desk.page.evaluate(async () => {
      return (await fetch('index.html')).headers.get('content-security-policy');
    });
    expect(policy).toContain('http://127.0.0.1:9');
    await expect(desk.environment).toContainText('More');
  });
});
