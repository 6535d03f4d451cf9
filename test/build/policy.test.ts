// The policy in a real browser: what it keeps a script from that has come into the page, and that it is told of.
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Page as BrowserPage } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { toPageHeaders } from '../../src/domain/config/page-headers.ts';
import { parseConfig } from '../../src/domain/config/parse-config.ts';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { listenOnLoopback } from '../sandbox/http/listen.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type Page, servePage } from '../sandbox/page.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const given = giveDesk();
const reports: string[] = [];
let served: Page;
/** Another host, whose page holds the desk in a frame. */
let other: Server;
let otherUrl = '';
beforeAll(async () => {
  const config = toLocalConfig(given.sandbox);
  served = await servePage({ dist: DIST, config, onReport: (report) => reports.push(report) });
  other = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<!doctype html><iframe src="${served.url}"></iframe>`);
  });
  otherUrl = `http://127.0.0.1:${(await listenOnLoopback(other, 0)).port}/`;
});
afterAll(async () => {
  other.closeAllConnections();
  other.close();
  await served.close();
});

async function open(url: string): Promise<BrowserPage> {
  const page = await given.browser.newPage();
  await page.goto(url);
  return page;
}

async function expectReport(words: RegExp) {
  await expect.poll(() => reports.join('\n')).toMatch(words);
}

/** Each as a script in the page would do it, and what is reported of it. */
const DEEDS: readonly [string, () => unknown, RegExp][] = [
  [
    'markup',
    () => {
      document.body.innerHTML = '<img src=x>';
    },
    /require-trusted-types-for trusted-types-sink .* Element innerHTML/,
  ],
  [
    'a script of its own',
    () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.head.append(script);
    },
    /require-trusted-types-for trusted-types-sink .*HTMLScriptElement/,
  ],
  [
    'a text that is run',
    () => setTimeout('document.title = "run"'),
    /require-trusted-types-for trusted-types-sink .*setTimeout/,
  ],
  [
    'a second maker of script addresses',
    () => Reflect.get(window, 'trustedTypes').createPolicy('mine', {}),
    /trusted-types trusted-types-policy .* mine/,
  ],
  ['a call of elsewhere', () => fetch('https://evil.example/a'), /connect-src https:\/\/evil/],
  ['a beacon', () => navigator.sendBeacon('https://evil.example/b'), /connect-src \S+evil.example/],
  ['a socket', () => new WebSocket('wss://evil.example/c'), /connect-src wss:\/\/evil/],
  [
    'a picture of elsewhere',
    () => {
      new Image().src = 'https://evil.example/d.png';
    },
    /img-src https:\/\/evil/,
  ],
  [
    'a frame',
    () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.example/e';
      document.body.append(frame);
    },
    /frame-src https:\/\/evil/,
  ],
  [
    'a style',
    () =>
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' })),
    /style-src-elem inline/,
  ],
  [
    'another place for its addresses',
    () =>
      document.head.append(
        Object.assign(document.createElement('base'), { href: '//evil.example/' }),
      ),
    /base-uri \S+evil.example/,
  ],
  [
    'a form to elsewhere',
    () => {
      const form = document.createElement('form');
      form.action = 'https://evil.example/f';
      document.body.append(form);
      form.submit();
    },
    /form-action https:\/\/evil/,
  ],
];

describe('the policy', () => {
  it('keeps the page from what no part of it does, and tells its host of each', async () => {
    const page = await open(served.url);
    for (const [, act] of DEEDS) {
      await page.evaluate(act).catch(String);
    }
    for (const [, , words] of DEEDS) await expectReport(words);
    // Not by a locator: Playwright waits for the form's page, which never comes.
    const title = await page.evaluate(() => document.title);
    expect(title).toContain('Local sandbox · Invoke Desk');
    expect(await page.evaluate(() => document.querySelector('main') !== null)).toBe(true);
    await page.context().close();
  });

  it('holds in the service worker too', async () => {
    const page = await open(served.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const [worker] = page.context().serviceWorkers();
    await worker?.evaluate(() => fetch('https://evil.example/worker').catch(String));
    await expectReport(/connect-src https:\/\/evil.example\/worker \S+sw\.js/);
    await page.context().close();
  });

  it('lets nobody hold the page in a frame', async () => {
    const page = await open(otherUrl);
    await expect
      .poll(() => page.frames().map((frame) => frame.url()))
      .toContain('chrome-error://chromewebdata/');
    await expectReport(/frame-ancestors/);
    await page.context().close();
  });
});

it('every feature that the headers close is one that the browser knows, and is closed', async () => {
  const page = await open(served.url);
  const config = parseConfig(toLocalConfig(given.sandbox)).config;
  const closed = toPageHeaders(config)['Permissions-Policy']?.match(/[a-z-]+(?==\(\))/g) ?? [];
  const [known, allowed] = await page.evaluate(() => {
    const policy = Reflect.get(document, 'featurePolicy');
    return [policy.features(), policy.allowedFeatures()] as [string[], string[]];
  });
  expect(closed.length).toBeGreaterThan(20);
  expect(closed.filter((feature) => !known.includes(feature))).toEqual([]);
  expect(closed.filter((feature) => allowed.includes(feature))).toEqual([]);
  expect(allowed).toContain('clipboard-write');
  await page.context().close();
});
