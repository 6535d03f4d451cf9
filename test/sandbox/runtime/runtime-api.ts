// The Runtime API for one function process, over HTTP as AWS documents it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from '../http/listen.ts';
import { readBody } from '../http/read-body.ts';
import { createDeferred } from './deferred.ts';
import { createEventExchange, type EventExchange } from './event-exchange.ts';
import { isStreamed, toReplyStream } from './reply-stream.ts';

type InitEnd = { readonly kind: 'ready' } | { readonly kind: 'error'; readonly body: Buffer };

export interface RuntimeApi extends Pick<EventExchange, 'send' | 'idle'> {
  /** Host and port, as `AWS_LAMBDA_RUNTIME_API` holds them. */
  readonly address: string;
  /** The first time the process asks for work, or its report that it cannot start. */
  readonly initEnd: Promise<InitEnd>;
  /** Resolves when all that the process has sent so far has been taken. */
  drained(): Promise<void>;
  close(): void;
}

const PREFIX = '/2018-06-01/runtime/';

/** `onMemory` hears of the most memory that the process has used, whenever the process says so. */
export async function startRuntimeApi(onMemory: (maxRssKb: number) => void): Promise<RuntimeApi> {
  const exchange = createEventExchange();
  const init = createDeferred<InitEnd>();
  let passing: Promise<unknown> = Promise.resolve();

  /** Answered only after the last chunk, so that the process does not ask for more work before. */
  async function serveStream(request: IncomingMessage): Promise<void> {
    const stream = toReplyStream(request);
    const passed = createDeferred<void>();
    exchange.answer({
      kind: 'stream',
      stream: {
        pass(take) {
          passing = passed.promise;
          return stream.pass(take).finally(() => passed.resolve());
        },
      },
    });
    await passed.promise;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    onMemory(Number(request.headers['sandbox-max-rss-kb'] ?? 0));
    const path = (request.url ?? '').replace(PREFIX, '');
    if (path.endsWith('/response') && isStreamed(request)) {
      await serveStream(request);
      accept(response);
      return;
    }
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
    accept(response);
  }

  const server = createServer(serve);
  const { port } = await listenOnLoopback(server, 0);
  return {
    address: `127.0.0.1:${port}`,
    initEnd: init.promise,
    send: exchange.send,
    idle: exchange.idle,
    async drained() {
      await readKernel();
      await passing;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function accept(response: ServerResponse): void {
  response.writeHead(202, { 'Content-Type': 'application/json' }).end('{"status":"OK"}');
}

/** What a process sent before it ended may still lie in the kernel: a full turn of the event loop reads it. */
async function readKernel(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
