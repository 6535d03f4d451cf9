// A newer version while pages are open: it waits, says so, and comes in when somebody asks for it.
import { beforeEach, describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { fillIn, invoke } from '../app/steps.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type StaticHost, startHost } from './static-host.ts';
import {
  checkForUpdate,
  findNotice,
  openWithWorker,
  pressReload,
  readCaches,
  readVersion,
  reload,
  waitForWorker,
} from './worker-steps.ts';

const given = giveDesk();
let host: StaticHost;
beforeEach(async () => {
  host = given.closeAfterPages(await startHost(toLocalConfig(given.sandbox), '/desk/'));
});

describe('an update', () => {
  it('waits while a draft is open, and says so', async () => {
    const desk = await openWithWorker(given, host);
    await fillIn(desk, { functionName: 'echo', payload: '{"typed": "before"}' });
    await host.deploy('b');
    expect(await checkForUpdate(desk)).toBe('installed');
    await expect(findNotice(desk)).toContainText('A new version of this page is ready.');
    expect(await readVersion(desk)).toBe('a');
    await expect(desk.payload).toContainText('before');
    await invoke(desk, {}, /^Returned/);
  });

  it('comes in when somebody presses Reload', async () => {
    const desk = await openWithWorker(given, host);
    await host.deploy('b');
    await checkForUpdate(desk);
    await expect(findNotice(desk)).toBeVisible();
    await pressReload(desk, 'b');
    await expect(findNotice(desk)).toBeHidden();
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
  });

  it('can be put off, and is told of again at the next start', async () => {
    const desk = await openWithWorker(given, host);
    await host.deploy('b');
    await checkForUpdate(desk);
    await desk.page.getByRole('button', { name: 'Later' }).click();
    await expect(findNotice(desk)).toBeHidden();
    await reload(desk);
    expect(await readVersion(desk)).toBe('a');
    await expect(findNotice(desk)).toContainText('A new version of this page is ready.');
  });

  it('is found by the browser at the next start, without a word of the page', async () => {
    const desk = await openWithWorker(given, host);
    await host.deploy('b');
    await reload(desk);
    await expect(findNotice(desk)).toContainText('A new version of this page is ready.');
  });

  it('is looked for every hour by a page that stays open', async () => {
    const desk = await openWithWorker(given, host, [], (page) => page.clock.install());
    await host.deploy('b');
    await desk.page.clock.fastForward('01:01:00');
    await expect(findNotice(desk)).toContainText('A new version of this page is ready.');
  });

  it('is looked for when somebody comes back to the tab', async () => {
    const desk = await openWithWorker(given, host, [], (page) => page.clock.install());
    await host.deploy('b');
    await desk.page.clock.fastForward('05:00');
    await desk.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(findNotice(desk)).toContainText('A new version of this page is ready.');
  });

  it('opens offline as the version that was let in', async () => {
    const desk = await openWithWorker(given, host);
    await host.deploy('b');
    await checkForUpdate(desk);
    await pressReload(desk, 'b');
    await host.stop();
    await reload(desk);
    expect(await readVersion(desk)).toBe('b');
    await expect(desk.environment).toContainText('Local sandbox');
  });

  it('leaves the files of two versions, and those of other apps of the origin', async () => {
    const desk = await openWithWorker(given, host);
    await desk.page.evaluate(async () => {
      for (const name of ['another app', 'invoke-desk /other/ build 1', 'invoke-desk / build 1']) {
        await (await caches.open(name)).put('/theirs', new Response('theirs'));
      }
    });
    for (const version of ['b', 'c'] as const) {
      await host.deploy(version);
      await checkForUpdate(desk);
      await pressReload(desk, version);
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
