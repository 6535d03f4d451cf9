// What the service worker keeps its hands off.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import type { Desk } from '../app/open-desk.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { openWithWorker, readCaches } from './worker-steps.ts';

const given = giveDesk();
let host: StaticHost;
beforeAll(async () => {
  host = await startHost(toLocalConfig(given.sandbox), '/desk/');
});
afterAll(() => host.close());

/** A test that ends before a page has all its parts breaks their loading off. */
const openOnce = (...expected: RegExp[]) =>
  openWithWorker(given, host, [...expected, /ERR_ABORTED/]);

/** Whether the worker has answered, by the browser's own account. */
async function isAnswered({ page }: Desk, path: string): Promise<boolean> {
  const answer = await page.goto(new URL(path, host.url).href);
  return answer?.fromServiceWorker() ?? false;
}

describe('a navigation', () => {
  it('to the page, whatever follows, is answered with the page that is kept', async () => {
    const desk = await openOnce();
    for (const path of ['', 'index.html', '?env=staging', '?utm_source=a#open=new'])
      expect(await isAnswered(desk, path), path).toBe(true);
  });

  it('back from a sign-in, or to another file, is left to the network', async () => {
    const desk = await openOnce(/404/);
    const back = ['?code=abc&state=xyz', '?error=access_denied&state=xyz', 'index.html?state=xyz'];
    for (const path of [...back, 'config.json', 'manifest.webmanifest', 'icon.svg'])
      expect(await isAnswered(desk, path), path).toBe(false);
  });
});

describe('a script or style that is missing', () => {
  it('is never answered with the page', async () => {
    await host.restart({ isSinglePage: true });
    const desk = await openOnce(/404/);
    for (const path of ['assets/gone-12345678.js', 'assets/gone-12345678.css', 'other.js']) {
      const plain = await fetch(new URL(path, host.url));
      expect(plain.headers.get('content-type')).toContain('text/html');
      const came = desk.page.waitForResponse((answer) => answer.url().endsWith(path));
      await desk.page.evaluate((address) => {
        const link = document.createElement('link');
        link.rel = address.endsWith('.js') ? 'modulepreload' : 'stylesheet';
        link.href = address;
        document.head.append(link);
      }, path);
      expect((await came).status(), path).toBe(404);
    }
    await host.restart({ isSinglePage: false });
  });
});

describe('a request that is not for a file of the page', () => {
  const requests: readonly (readonly [what: string, path: string, init: RequestInit])[] = [
    ['to another origin', 'SANDBOX', {}],
    ['that posts', 'config.json', { method: 'POST', body: '{}' }],
    ['for a part of a file', 'manifest.webmanifest', { headers: { range: 'bytes=0-9' } }],
    ['that is signed', 'functions.json', { headers: { authorization: 'AWS4-HMAC-SHA256' } }],
    ['to an AWS path on its own origin', '2015-03-31/functions', {}],
    ['beside its folder', '/elsewhere.json', {}],
  ];

  it('is not touched and not kept', async () => {
    const desk = await openOnce(/40\d/, /request failed/, /CORS|fetch/);
    const before = await readCaches(desk.page);
    for (const [what, path, init] of requests) {
      const address = path === 'SANDBOX' ? given.sandbox.url : new URL(path, host.url).href;
      const came = desk.page.waitForResponse((answer) => answer.url().startsWith(address));
      await desk.page.evaluate(
        async ([url, options]) => {
          await fetch(url, options).catch(String);
        },
        [address, init] as const,
      );
      expect((await came).fromServiceWorker(), what).toBe(false);
      expect(await readCaches(desk.page), what).toEqual(before);
    }
  });
});

describe('config.json', () => {
  it('that is gone or forbidden is not hidden behind the copy, and not kept', async () => {
    const desk = await openOnce(/404/);
    const status = await desk.page.evaluate(async () => (await fetch('gone.json')).status);
    expect(status).toBe(404);
    const kept = Object.values(await readCaches(desk.page)).flat();
    expect(kept.filter((address) => address.endsWith('gone.json'))).toEqual([]);
  });

  it('names a catalogue that is seen at the first visit, and there as last seen offline', async () => {
    await host.write('catalogue.json', '{"version": 1}');
    await host.restart({
      config: { ...toLocalConfig(given.sandbox), catalogue: 'catalogue.json' },
    });
    const desk = await openOnce(/REFUSED|request failed/);
    await host.stop();
    const [text, seenAt] = await desk.page.evaluate(async () => {
      const answer = await fetch('catalogue.json');
      return [await answer.text(), answer.headers.get('x-last-seen')] as const;
    });
    await host.restart({});
    expect(text).toBe('{"version": 1}');
    expect(new Date(seenAt ?? '').toISOString()).toBe(seenAt);
  });
});
