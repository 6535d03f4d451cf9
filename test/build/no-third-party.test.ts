// A whole working session, seen from the network: the page's own host and the config's endpoints, and nobody else.
import { afterAll, beforeAll, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { saveAs } from '../app/preset-steps.ts';
import { invoke, listSuggestions, openOption, showTab } from '../app/steps.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
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
  host = await startHost(withLogsApart(given.sandbox), '/desk/');
});
afterAll(async () => {
  await host.close();
  await proxy.close();
});

/** The same machine under its other name: so CloudWatch Logs can be told from the rest. */
function withLogsApart(sandbox: Sandbox) {
  const config = toLocalConfig(sandbox, true);
  const logs = sandbox.url.replace('127.0.0.1', 'localhost');
  const endpoints = { lambda: sandbox.url, cognitoIdentity: sandbox.url, logs };
  return {
    ...config,
    environments: config.environments.map((entry) => ({ ...entry, endpoints })),
  };
}

it('a working session asks its own host, Cognito and Lambda, and CloudWatch Logs when it is asked to', async () => {
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
  const listAsked = () => [...proxy.hosts].filter((one) => !OF_THE_BROWSER.test(one)).sort();
  const own = [toHost(host.url), toHost(given.sandbox.url)];
  expect(listAsked()).toEqual([...own].sort());
  await invoke(desk, { functionName: 'price-check', type: 'Event' }, /^Accepted/);
  const log = await showTab(desk, 'Log');
  await log.getByRole('button', { name: 'Get the whole log' }).click();
  await expect(log).toContainText('The whole log of this run');
  const logs = toHost(given.sandbox.url).replace('127.0.0.1', 'localhost');
  expect(listAsked()).toEqual([...own, logs].sort());
}, 120_000);
