// The built page's files: made now, or there already.
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { BuiltFile } from './plan/to-uploads.ts';

/** As `npm run build` does it. */
export async function buildPage(): Promise<void> {
  const { build } = await import('vite');
  await build({ logLevel: 'warn' });
}

export async function listFiles(folder: string): Promise<readonly BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { key: relative(folder, file).split(sep).join('/'), file };
    });
}
