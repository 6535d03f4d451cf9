// The built page without a network, by its real service worker.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { fillIn, invoke, listInvokes } from '../app/steps.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { readCaches, waitForWorker } from './worker-steps.ts';

const given = giveDesk();
const CUT_OFF = [/ERR_INTERNET_DISCONNECTED/, /ERR_CONNECTION_REFUSED/];

async function openOnce(url: string) {
  const desk = await given.open({ url, hasWorker: true, expected: CUT_OFF });
  await waitForWorker(desk);
  return desk;
}

describe.each(['/', '/some/desk/'])('a page at %s that was open once', (base) => {
  let host: StaticHost;
  beforeAll(async () => {
    host = await startHost(toLocalConfig(given.sandbox), base);
  });
  afterAll(() => host.close());

  it('opens without a network, says how old its settings are, and can be edited', async () => {
    const desk = await openOnce(host.url);
    await desk.page.context().setOffline(true);
    await host.stop();
    await desk.page.goto(`${host.url}?from=bookmark#open=new`);
    await expect(desk.environment).toContainText('Local sandbox');
    await expect(desk.page.getByText(/^Offline: settings as of /)).toBeVisible();
    await fillIn(desk, { functionName: 'echo', payload: '{"typed": "offline"}' });
    await expect(desk.payload).toContainText('offline');
    await host.restart({});
  });

  it('says why it cannot invoke, and sends nothing by itself when it is connected again', async () => {
    const desk = await openOnce(host.url);
    const context = desk.page.context();
    await context.setOffline(true);
    await desk.page.reload();
    await fillIn(desk, { functionName: 'echo', payload: '{"n": 1}' });
    const obstacle = desk.page.getByRole('alert');
    await expect(obstacle).toContainText('This device is offline');
    await expect(desk.invoke).toHaveAttribute('aria-disabled', 'true');
    await desk.invoke.click({ force: true });
    await desk.page.keyboard.press('Control+Enter');
    await context.setOffline(false);
    await expect(desk.invoke).toHaveAttribute('aria-disabled', 'false');
    await invoke(desk, { payload: '{"n": 2}' }, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
    expect(given.sandbox.runs.at(-1)?.payload).toBe('{"n": 2}');
  });

  it('reads its settings anew as soon as the host answers again', async () => {
    const desk = await openOnce(host.url);
    await host.stop();
    await desk.page.reload();
    await expect(desk.page.getByText(/^Offline: settings as of /)).toBeVisible();
    await host.restart({});
    await desk.page.reload();
    await expect(desk.environment).toContainText('Local sandbox');
    await expect(desk.page.getByText(/^Offline: settings as of /)).toBeHidden();
  });

  it('keeps its own files below its own address, and no answer of AWS', async () => {
    const desk = await openOnce(host.url);
    await desk.page.reload();
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    const kept = Object.values(await readCaches(desk.page)).flat();
    expect(kept).toContain(`${host.url}index.html`);
    expect(kept).toContain(`${host.url}config.json`);
    expect(kept).toContain(`${host.url}manifest.webmanifest`);
    expect(kept.filter((address) => !address.startsWith(host.url))).toEqual([]);
    expect(
      kept.filter((address) => /\.map$|sw\.js$|schema\.json$|functions/.test(address)),
    ).toEqual([]);
  });
});
