// A host that changes in part: a deploy that is half done, a new config.json beside the same build.
import { beforeEach, describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { invoke } from '../app/steps.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type StaticHost, startHost } from './static-host.ts';
import {
  checkForUpdate,
  findNotice,
  openWithWorker,
  pressReload,
  readVersion,
  reload,
  waitForWorker,
} from './worker-steps.ts';

interface ConfigFile {
  readonly environments: readonly object[];
}

const given = giveDesk();
let host: StaticHost;
beforeEach(async () => {
  host = given.closeAfterPages(await startHost(toLocalConfig(given.sandbox), '/desk/'));
});

describe('a deploy that is half done', () => {
  it('is not mixed with the version before: its install is given up, and tried again later', async () => {
    const desk = await openWithWorker(given, host);
    await host.deployFile('b', 'sw.js');
    expect(await checkForUpdate(desk)).toBe('redundant');
    await host.stop();
    await reload(desk);
    expect(await readVersion(desk)).toBe('a');
    await expect(desk.environment).toContainText('Local sandbox');
    await host.restart({});
    await host.deployFile('b', 'index.html');
    expect(await checkForUpdate(desk)).toBe('redundant');
    await host.deploy('b');
    expect(await checkForUpdate(desk)).toBe('installed');
  });

  it('is not taken in where the host gives its page for the files that are missing', async () => {
    const desk = await openWithWorker(given, host);
    await host.restart({ isSinglePage: true });
    await host.deployFile('b', 'index.html');
    await host.deployFile('b', 'sw.js');
    expect(await checkForUpdate(desk)).toBe('redundant');
  });
});

describe('a change of config.json', () => {
  it('that needs another policy is told of, and a reload brings it', async () => {
    const desk = await openWithWorker(given, host);
    const config = toLocalConfig(given.sandbox) as ConfigFile;
    const added = { ...config.environments[0], id: 'more', name: 'More', region: 'eu-north-1' };
    const endpoints = { lambda: 'http://127.0.0.1:9', cognitoIdentity: 'http://127.0.0.1:9' };
    const environments = [...config.environments, { ...added, endpoints }];
    await host.restart({ config: { ...config, environments } });
    await reload(desk);
    await expect(findNotice(desk)).toContainText('The settings of this page have changed.');
    await pressReload(desk, 'a');
    await expect(findNotice(desk)).toBeHidden();
    await waitForWorker(desk);
    const policy = await desk.page.evaluate(async () => {
      return (await fetch('index.html')).headers.get('content-security-policy');
    });
    expect(policy).toContain('http://127.0.0.1:9');
    await expect(desk.environment).toContainText('More');
  });
});

describe('a worker that cannot start', () => {
  it('leaves the page as it is without one, and is no fault of the page', async () => {
    await host.write('sw.js', 'throw new Error("broken");');
    const desk = await given.open({ url: host.url, hasWorker: true });
    const failed = () => navigator.serviceWorker.getRegistration().then((one) => one === undefined);
    await desk.page.waitForFunction(failed);
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    await expect(desk.page.getByRole('alert')).toBeHidden();
    await expect(findNotice(desk)).toBeHidden();
  });
});
