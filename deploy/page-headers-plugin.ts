// The headers of `npm run preview` and `npm run dev`: those that lock the page down wherever it is served, for the
// config.json that is served with it. For vite.config.ts alone.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { toPageHeaders } from '../src/domain/config/page-headers.ts';
import { parseConfigText } from '../src/domain/config/parse-config.ts';

type Headers = Readonly<Record<string, string>>;

export function pageHeadersPlugin(): Plugin {
  return {
    name: 'page-headers',
    configurePreviewServer({ config, middlewares }) {
      const folder = resolve(config.root, config.build.outDir);
      // Vite leaves this question to whoever changes its preview.
      if (!existsSync(folder)) throw new Error(`There is no ${folder} yet: run npm run build.`);
      middlewares.use(toMiddleware(folder, (headers) => headers));
    },
    configureServer({ config, middlewares }) {
      middlewares.use(toMiddleware(config.publicDir, toDevHeaders));
    },
  };
}

/** Read at each request, as the page itself reads it: a config that has just been changed is the one that counts. */
function toMiddleware(
  folder: string,
  change: (headers: Headers) => Headers,
): Connect.NextHandleFunction {
  return async (_request, response, next) => {
    // Without one the page opens on its own origin alone, and says what is missing.
    const text = await readFile(join(folder, 'config.json'), 'utf8').catch(() => '');
    const headers = change(toPageHeaders(parseConfigText(text).config));
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    next();
  };
}

/**
 * Vite’s own server puts each style into the page as a `<style>` of its own, which the shipped policy forbids and this
 * one allows. All else is the same. Trusted Types keep Vite’s client from waiting for a server that was stopped (it
 * does so in a worker made of a text): after a restart the page is reloaded by hand.
 */
function toDevHeaders(headers: Headers): Headers {
  const policy = headers['Content-Security-Policy'] ?? '';
  const open = policy.replace(`style-src 'self'`, `style-src 'self' 'unsafe-inline'`);
  return { ...headers, 'Content-Security-Policy': open };
}
