// Row “a 6 MB JSON response” of product.md, and the same at other sizes, beside what others do with the same bytes.

import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import sirv from 'sirv';
import { listenOnLoopback } from '../../sandbox/http/listen.ts';
import { bundleForPage } from '../bundle.ts';
import { FUNCTION_NAME } from '../desk-page.ts';
import type { Ground } from '../ground.ts';
import type { Peer } from '../in-page/body-peers.ts';
import type { BodyTimes } from '../in-page/body-times.ts';
import { makeBody, NEEDLE } from './make-bodies.ts';
import { readRendererBytes } from './renderer-memory.ts';

export type Side = 'the desk' | Peer;

export interface BodyResult {
  readonly side: Side;
  readonly megabytes: number;
  /** Undefined: it did not get there, for this reason. */
  readonly times: BodyTimes | undefined;
  readonly reason: string | undefined;
  /** What the page's process grew by, in bytes; undefined where that cannot be read. */
  readonly memoryBytes: number | undefined;
}

export interface BodyRounds {
  readonly megabytes: readonly number[];
  readonly rounds: number;
  readonly patienceMs: number;
}

const SIDES: readonly Side[] = ['the desk', 'pre', 'codemirror', 'vanilla-jsoneditor'];
/** Sizes from here on are shown once. */
const LARGE_MEGABYTES = 50;
const PEER_PAGE =
  '<!doctype html><meta charset=utf-8><title>Peers</title><script src=peers.js></script>';

export async function measureBodies(
  ground: Ground,
  { megabytes, rounds, patienceMs }: BodyRounds,
): Promise<readonly BodyResult[]> {
  const probe = await bundleForPage(new URL('../in-page/body-probe.ts', import.meta.url), 'iife');
  const peers = await bundleForPage(new URL('../in-page/body-peers.ts', import.meta.url), 'iife');
  await writeFile(join(ground.dist, 'peers.js'), peers);
  await writeFile(join(ground.dist, 'peers.html'), PEER_PAGE);
  // Without the desk's headers, which these peers could not live under.
  const serve = sirv(ground.dist, { dev: true });
  const server = createServer((request, response) => serve(request, response));
  const { port } = await listenOnLoopback(server, 0);
  const results: BodyResult[] = [];
  for (const size of megabytes) {
    const { file } = await makeBody(ground.dist, size);
    const count = size >= LARGE_MEGABYTES ? 1 : rounds;
    for (let round = 0; round < count; round += 1) {
      for (const side of SIDES) {
        const run = { ground, side, file, probe, patienceMs, peersUrl: `http://127.0.0.1:${port}` };
        results.push({ side, megabytes: size, ...(await measureOne(run)) });
      }
    }
  }
  server.closeAllConnections();
  server.close();
  return results;
}

interface OneRun {
  readonly ground: Ground;
  readonly side: Side;
  readonly file: string;
  readonly probe: string;
  readonly patienceMs: number;
  readonly peersUrl: string;
}

async function measureOne(run: OneRun): Promise<Omit<BodyResult, 'side' | 'megabytes'>> {
  const context = await run.ground.browser.newContext();
  try {
    const page = await (run.side === 'the desk' ? openDesk(run, context) : openPeers(run, context));
    const before = await readRendererBytes(page);
    const times = await withPatience(timeSide(run, page), page, run.patienceMs);
    const after = await readRendererBytes(page);
    const memoryBytes = before === undefined || after === undefined ? undefined : after - before;
    return { times, reason: undefined, memoryBytes };
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    return { times: undefined, reason, memoryBytes: undefined };
  } finally {
    await context.close().catch(() => undefined);
  }
}

function timeSide({ side, file }: OneRun, page: Page): Promise<BodyTimes> {
  const given = { url: `/${file}`, needle: NEEDLE };
  if (side === 'the desk') {
    return page.evaluate(({ url, needle }) => window.timeDesk(url, needle), given);
  }
  return page.evaluate(({ peer, url, needle }) => window.timePeer(peer, url, needle), {
    ...given,
    peer: side,
  });
}

async function openDesk({ ground, probe }: OneRun, context: BrowserContext): Promise<Page> {
  await context.addInitScript({ content: probe });
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  const page = await context.newPage();
  await page.goto(ground.pageUrl);
  await page.waitForLoadState('networkidle');
  await page.getByRole('combobox', { name: 'Function' }).fill(FUNCTION_NAME);
  // A first run loads what shows a result, as it is for whoever works with the desk.
  await page.getByRole('button', { name: /^Invoke/ }).click();
  await page.getByRole('textbox', { name: 'Response body' }).waitFor();
  return page;
}

async function openPeers({ peersUrl }: OneRun, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${peersUrl}/peers.html`);
  return page;
}

/** A page that hangs or dies ends the measurement, not the benchmark. */
function withPatience<T>(work: Promise<T>, page: Page, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not there after ${ms / 1000} s`)), ms);
    page.once('crash', () => reject(new Error('the page’s process died')));
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
