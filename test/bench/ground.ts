// What every row stands on: the page as it ships, the local AWS, a real browser.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type PageOptions, servePage } from '../sandbox/page.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { makeFolder } from '../sandbox/temporary-folder.ts';
import { BROWSER_ARGUMENTS, ensureBrowser } from '../setup/find-browser.ts';
import { bundleForPage } from './bundle.ts';

export interface Ground {
  readonly browser: Browser;
  readonly sandbox: Sandbox;
  readonly pageUrl: string;
  /** The folder that is served: what is written into it lies beside the page. */
  readonly dist: string;
  /** What serves the page: it can be cut off. */
  readonly host: Host;
  /** Runs in a page before the page's own code. */
  readonly probe: string;
  /** The same, where starts are timed. */
  readonly startProbe: string;
  /** The address of the script that makes calls from inside the page. */
  readonly callsUrl: string;
  close(): Promise<void>;
}

interface Host {
  readonly url: string;
  /** Nothing answers at the address until `restart`. */
  stop(): Promise<void>;
  restart(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CALLS = 'bench-calls.js';

/** Built into a folder of its own: nobody else's build can change what is being measured. */
export async function prepareGround(): Promise<Ground> {
  const [probe, startProbe, calls, dist] = [
    await bundleForPage(new URL('./in-page/probe.ts', import.meta.url), 'iife'),
    await bundleForPage(new URL('./in-page/start-probe.ts', import.meta.url), 'iife'),
    await bundleForPage(new URL('./in-page/calls.ts', import.meta.url), 'es'),
    await makeFolder({}),
  ];
  await build({ root: ROOT, logLevel: 'error', build: { outDir: dist.path, emptyOutDir: true } });
  // Beside the page, so that its Content-Security-Policy takes it for the page's own.
  await writeFile(join(dist.path, CALLS), calls);
  const sandbox = await startSandbox({ control: false });
  const host = await startHost({ dist: dist.path, config: toLocalConfig(sandbox) });
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: BROWSER_ARGUMENTS,
  });
  return {
    browser,
    sandbox,
    pageUrl: host.url,
    dist: dist.path,
    host,
    probe,
    startProbe,
    callsUrl: host.url + CALLS,
    async close() {
      await browser.close();
      await Promise.all([host.stop(), sandbox.stop(), dist.remove()]);
    },
  };
}

async function startHost(options: PageOptions): Promise<Host> {
  let page = await servePage(options);
  const { url } = page;
  const port = Number(new URL(url).port);
  return {
    url,
    stop: () => page.close(),
    async restart() {
      page = await servePage({ ...options, port });
    },
  };
}
