// Puts `load-late.ts` in the place of Vite's own loader of late parts. For vite.config.ts alone.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

export function lateStylesPlugin(): Plugin {
  return {
    name: 'late-styles',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      async handler() {
        return {
          code: await readFile(new URL('load-late.ts', import.meta.url), 'utf8'),
          moduleType: 'ts',
        };
      },
    },
  };
}
