// How a class of a CSS module is called in the page that ships. For vite.config.ts alone.
import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One short mark a file. Vite's own name has the line of the rule besides: 280 bytes more until the page can be used. */
export function nameClass(name: string, file: string): string {
  // The same wherever the page is built.
  const path = relative(ROOT, file).replaceAll(sep, '/');
  return `${name}_${createHash('sha256').update(path).digest('base64url').slice(0, 4)}`;
}
