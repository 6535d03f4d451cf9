// The Runtime API for one function process, over HTTP as AWS documents it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from '../http/listen.ts';
import { readBody } from '../http/read-body.ts';
import { createDeferred } from './deferred.ts';
import { createEventExchange, type EventExchange } from './event-exchange.ts';

type InitEnd = { readonly kind: 'ready' } | { readonly kind: 'error'; readonly body: Buffer };

export interface RuntimeApi extends Pick<EventExchange, 'send' | 'idle'> {
  /** Host and port, as `AWS_LAMBDA_RUNTIME_API` holds them. */
  readonly address: string;
  /** The first time the process asks for work, or its report that it cannot start. */
  readonly initEnd: Promise<InitEnd>;
  close(): void;
}

const PREFIX = '/2018-06-01/runtime/';

/** `onMemory` hears of the most memory that the process has used, whenever the process says so. */
export async function startRuntimeApi(onMemory: (maxRssKb: number) => void): Promise<RuntimeApi> {
  const exchange = createEventExchange();
  const init = createDeferred<InitEnd>();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    onMemory(Number(request.headers['sandbox-max-rss-kb'] ?? 0));
    const path = (request.url ?? '').replace(PREFIX, '');
    const body = await readBody(request);
    // A process that is killed while it answers has not answered; its exit says the rest.
    if (body === undefined) return;
    if (path === 'invocation/next') {
      init.resolve({ kind: 'ready' });
      exchange.ask(response);
      return;
    }
    if (path === 'init/error') init.resolve({ kind: 'error', body });
    else exchange.answer({ kind: path.endsWith('/error') ? 'error' : 'response', body });
    response.writeHead(202, { 'Content-Type': 'application/json' }).end('{"status":"OK"}');
  }

  const server = createServer(serve);
  const { port } = await listenOnLoopback(server, 0);
  return {
    address: `127.0.0.1:${port}`,
    initEnd: init.promise,
    send: exchange.send,
    idle: exchange.idle,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
