// The built page without a network, by its real service worker.
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { waitForEditor } from '../app/open-desk.ts';
import { saveAgain, saveAs, toRow } from '../app/preset-steps.ts';
import { fillIn, invoke, listInvokes } from '../app/steps.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { openWithWorker, readCaches, reload } from './worker-steps.ts';

const given = giveDesk();
const CUT_OFF = [/ERR_INTERNET_DISCONNECTED/, /ERR_CONNECTION_REFUSED/];

const openOnce = (host: StaticHost) => openWithWorker(given, host, CUT_OFF);

describe.each(['/', '/some/desk/'])('a page at %s that was open once', (base) => {
  let host: StaticHost;
  beforeAll(async () => {
    host = await startHost(toLocalConfig(given.sandbox), base);
  });
  // Whatever a test leaves the host in, the next one finds it there.
  beforeEach(() => host.restart({}));
  afterAll(() => host.close());

  it('opens without a network, says how old its settings are, and saves what is edited', async () => {
    const desk = await openOnce(host);
    await desk.page.context().setOffline(true);
    await host.stop();
    await desk.page.goto(`${host.url}?from=bookmark#open=new`);
    await waitForEditor(desk);
    await expect(desk.environment).toContainText('Local sandbox');
    await expect(desk.page.getByText(/^Offline: settings as of /)).toBeVisible();
    await fillIn(desk, { functionName: 'echo', payload: '{"typed": "offline"}' });
    await saveAs(desk, 'Saved offline');
    await desk.qualifier.fill('live');
    await saveAgain(desk);
    await reload(desk);
    await toRow(desk, 'Saved offline').click();
    await expect(desk.payload).toHaveText('{"typed": "offline"}');
    await expect(desk.qualifier).toHaveValue('live');
    await expect(desk.page.getByText('changed', { exact: true })).toBeHidden();
  });

  it('says why it cannot invoke, and sends nothing by itself when it is connected again', async () => {
    const desk = await openOnce(host);
    const context = desk.page.context();
    await context.setOffline(true);
    await reload(desk);
    await fillIn(desk, { functionName: 'echo', payload: '{"n": 1}' });
    const obstacle = desk.page.getByRole('alert');
    await expect(obstacle).toContainText('This device is offline');
    // Invoke cannot be pressed, so nobody is told to press it to see why.
    await expect(desk.page.getByText('no credentials yet: offline at the last try')).toBeVisible();
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
    const desk = await openOnce(host);
    await host.stop();
    await reload(desk);
    await expect(desk.page.getByText(/^Offline: settings as of /)).toBeVisible();
    await host.restart({});
    await reload(desk);
    await expect(desk.environment).toContainText('Local sandbox');
    await expect(desk.page.getByText(/^Offline: settings as of /)).toBeHidden();
  });

  it('keeps its own files below its own address, and no answer of AWS', async () => {
    const desk = await openOnce(host);
    await reload(desk);
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

describe('a host in trouble', () => {
  let host: StaticHost;
  beforeAll(async () => {
    host = await startHost(toLocalConfig(given.sandbox));
  });
  afterAll(() => host.close());

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['answers 503', (_request, response) => response.writeHead(503).end('Slow down')],
  ])(
    'that %s does not keep the page from opening, with its settings as last seen',
    async (_, bad) => {
      await host.restart({});
      const desk = await openOnce(host);
      await host.turnBad(bad);
      await reload(desk);
      await expect(desk.environment).toContainText('Local sandbox');
      await expect(desk.page.getByText(/settings as of /)).toBeVisible();
    },
  );
});
