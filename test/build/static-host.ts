// A host whose files change while pages are open: versions of the built page, deploys, another config, no network.

import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { writeServiceWorker } from '../../src/sw/precache-plugin.ts';
import { listenOnLoopback } from '../sandbox/http/listen.ts';
import { type Page, type PageOptions, servePage } from '../sandbox/page.ts';
import { makeFolder } from '../sandbox/temporary-folder.ts';

/** `a` is the build as it is. In any other, every file of code has another name: nothing of the former is left. */
export type Version = 'a' | 'b' | 'c';

export interface StaticHost {
  readonly url: string;
  /** All files of a version in place of those before. */
  deploy(version: Version): Promise<void>;
  /** One file of a version, as in the middle of a deploy. */
  deployFile(version: Version, path: string): Promise<void>;
  write(path: string, text: string): Promise<void>;
  /** Serves on with other settings, at the same address. */
  restart(options: Partial<PageOptions>): Promise<void>;
  /** Answers everything in one way, as a host in trouble does: never, or with an error. */
  turnBad(answer: RequestListener): Promise<void>;
  /** Cut off: nothing answers at the address until `restart`. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

type Closable = Pick<Page, 'close'>;

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

export async function startHost(config: unknown, base = '/'): Promise<StaticHost> {
  const folder = await makeFolder({});
  const dist = join(folder.path, 'served');
  await cp(DIST, dist, { recursive: true });
  const reports: string[] = [];
  let options: PageOptions = { dist, config, base, onReport: (report) => reports.push(report) };
  const first = await servePage(options);
  const { url } = first;
  let page: Closable | undefined = first;
  const port = Number(new URL(url).port);
  const stop = async () => {
    await page?.close();
    page = undefined;
  };
  const made = new Set<Version>();
  const find = async (version: Version) => {
    const built = join(folder.path, version);
    if (!made.has(version)) await makeVersion(version, built);
    made.add(version);
    return built;
  };
  return {
    url,
    async deploy(version) {
      const built = await find(version);
      await rm(dist, { recursive: true });
      await cp(built, dist, { recursive: true });
    },
    async deployFile(version, path) {
      await cp(join(await find(version), path), join(dist, path));
    },
    write: (path, text) => writeFile(join(dist, path), text),
    async restart(changed) {
      await stop();
      options = { ...options, ...changed, port };
      page = await servePage(options);
    },
    async turnBad(answer) {
      await stop();
      page = await startBadHost(answer, port);
    },
    stop,
    async close() {
      await stop();
      await folder.remove();
      expect(reports, 'What the policy refused').toEqual([]);
    },
  };
}

async function startBadHost(answer: RequestListener, port: number): Promise<Closable> {
  const server = createServer(answer);
  await listenOnLoopback(server, port);
  return {
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function makeVersion(version: Version, folder: string): Promise<void> {
  await cp(DIST, folder, { recursive: true });
  if (version === 'a') return;
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const hashes = names.map((name) => /-([\w-]{8})\.(?:js|css)$/.exec(name)?.[1] ?? '');
  const change = (text: string) =>
    hashes.filter(Boolean).reduce((now, hash) => now.replaceAll(hash, toHash(hash, version)), text);
  for (const name of names.filter((one) => /\.(?:js|css)$/.test(one))) {
    await rewrite(join(assets, name), change);
    await rename(join(assets, name), join(assets, change(name)));
  }
  await rewrite(join(folder, 'index.html'), change);
  await writeServiceWorker(folder);
}

/** As long as the hash was. So odd an end that no hash of the bundler's has it by chance: one that ended in `_b` was seen. */
function toHash(hash: string, version: Version): string {
  return `${hash.slice(0, 3)}${toHashEnd(version)}`;
}

export function toHashEnd(version: Version): string {
  return `__v_${version}`;
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}
