// A whole working session, seen from the network: the page's own host and the config's endpoints, and nobody else.
import { afterAll, beforeAll, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { saveAs } from '../app/preset-steps.ts';
import { invoke, listSuggestions, openOption, showTab } from '../app/steps.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type ForwardProxy, startProxy } from './forward-proxy.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { checkForUpdate, pressReload, reload, waitForWorker } from './worker-steps.ts';

/** Chromium asks its maker about the fields of every page; a page has no say in that, and no part. */
const OF_THE_BROWSER = /\.(?:google|googleapis|gvt1|microsoft)\.com:443$/;

const given = giveDesk();
let proxy: ForwardProxy;
let host: StaticHost;
beforeAll(async () => {
  proxy = await startProxy();
  host = await startHost(toLocalConfig(given.sandbox, true), '/desk/');
});
afterAll(async () => {
  await host.close();
  await proxy.close();
});

it('a working session asks its own host, Cognito and Lambda, and nobody else', async () => {
  const expected = [/Failed to load resource/, /request failed/];
  const server = { server: proxy.url, bypass: '<-loopback>' };
  const desk = await given.open({ url: host.url, hasWorker: true, proxy: server, expected });
  const { page } = desk;
  await waitForWorker(desk);
  await invoke(desk, { functionName: 'price-check' }, /^Returned/);
  await showTab(desk, 'Log');
  await showTab(desk, 'Details');
  await desk.qualifier.focus();
  await expect.poll(() => listSuggestions(desk.qualifier)).toContain('live');
  await invoke(desk, { functionName: 'failing' }, /^The function failed/);
  await invoke(desk, { functionName: 'payroll-export' }, 'You may not invoke this function');
  await (await openOption(desk, 'Tenant ID')).fill('');
  await saveAs(desk, 'Mine');
  await desk.search.fill('mine');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const downloaded = page.waitForEvent('download');
  await desk.dialog.getByRole('button', { name: /^Export \d/ }).click();
  await downloaded;
  await desk.dialog.getByRole('button', { name: 'Done' }).click();
  await host.deploy('b');
  await checkForUpdate(desk);
  await pressReload(desk, 'b');
  await host.stop();
  await reload(desk);
  await expect(page.getByText(/^Offline: settings as of /)).toBeVisible();
  await host.restart({});
  await reload(desk);
  const toHost = (url: string) => new URL(url).host;
  const asked = [...proxy.hosts].filter((one) => !OF_THE_BROWSER.test(one));
  expect(asked.sort()).toEqual([toHost(host.url), toHost(given.sandbox.url)].sort());
}, 120_000);
