// Writes `sw.js` beside the built page, with the list of the files that it keeps. For vite.config.ts alone.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Precache } from './precache.ts';

const SCRIPT = 'sw.js';
/** Vite's names: `assets/index-C_yut3Bx.js` changes with its content. */
const NAMED_BY_CONTENT = /^assets\/.+-[\w-]{8}\.\w+$/;
/** A worker keeps no source maps and not itself; what an owner writes (config, catalogue) it keeps as last seen. */
const NOT_KEPT = /\.(?:map|json)$|^sw\.js$/;

export function precachePlugin(): Plugin {
  return {
    name: 'precache',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('The page is built into a folder.');
      await writeServiceWorker(dir);
    },
  };
}

/** Also for tests, which change a built folder into another version. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const precache = await listFiles(folder);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { PRECACHE: JSON.stringify(precache) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('sw.ts', import.meta.url)),
        // Classic, because Firefox has no service workers of modules in its long-term version.
        output: { format: 'iife', entryFileNames: SCRIPT },
      },
    },
  });
}

async function listFiles(folder: string): Promise<Precache> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !NOT_KEPT.test(path))
    .sort();
  const files: Record<string, string> = {};
  for (const path of paths) {
    files[path] = NAMED_BY_CONTENT.test(path) ? '' : toHash(await readFile(join(folder, path)));
  }
  return { build: toHash(JSON.stringify(files)).slice(0, 12), files };
}

function toHash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
