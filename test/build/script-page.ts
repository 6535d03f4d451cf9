// A page that is one script and nothing else, for tests that drive the product's own modules in a browser.
import { createServer, type IncomingMessage } from 'node:http';
import { bundleForPage } from '../bench/bundle.ts';
import { listenOnLoopback } from '../sandbox/http/listen.ts';

export interface ScriptPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Of one module; `take` gets what the script posts to `/tell`, as it comes. */
export async function serveScript(
  module: URL,
  take: (told: unknown) => void = () => undefined,
): Promise<ScriptPage> {
  const script = await bundleForPage(module, 'es');
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const told = await readJson(request);
      if (told !== undefined) take(told);
      response.writeHead(204).end();
    } else if (request.url === '/script.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    } else {
      const page = '<!doctype html><link rel="icon" href="data:,">';
      const type = { 'Content-Type': 'text/html; charset=utf-8' };
      response.writeHead(200, type).end(`${page}<script type="module" src="/script.js"></script>`);
    }
  });
  const { port } = await listenOnLoopback(server, 0);
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** Undefined where the sender was killed before all of it was sent: then nothing was told. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += part;
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
