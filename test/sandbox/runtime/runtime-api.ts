// The Runtime API for one function process: hands out events, takes responses and errors.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from '../http/listen.ts';
import { createDeferred } from './deferred.ts';

export interface RuntimeEvent {
  readonly requestId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}

/** How a function answered an event. */
export interface RuntimeReply {
  readonly kind: 'response' | 'error';
  readonly body: Buffer;
}

export type InitEnd =
  | { readonly kind: 'ready' }
  | { readonly kind: 'error'; readonly body: Buffer };

export interface RuntimeApi {
  /** Host and port, as `AWS_LAMBDA_RUNTIME_API` holds them. */
  readonly address: string;
  /** The first time the process asks for work, or its report that it cannot start. */
  readonly initEnd: Promise<InitEnd>;
  /** Hands out one event and waits for the answer. Never rejects; a dead process leaves it open. */
  send(event: RuntimeEvent): Promise<RuntimeReply>;
  /** Resolves when the process asks for the next event, which ends the one before. */
  idle(): Promise<void>;
  close(): void;
}

const PREFIX = '/2018-06-01/runtime/';

export async function startRuntimeApi(onMemory: (maxRssKb: number) => void): Promise<RuntimeApi> {
  let asking: ServerResponse | undefined;
  let queued: RuntimeEvent | undefined;
  let idle = createDeferred<void>();
  let reply = createDeferred<RuntimeReply>();
  const init = createDeferred<InitEnd>();

  const server = createServer(async (request, response) => {
    const memory = Number(request.headers['sandbox-max-rss-kb']);
    if (memory > 0) onMemory(memory);
    const path = (request.url ?? '').replace(PREFIX, '');
    if (path === 'invocation/next') {
      asking = response;
      init.resolve({ kind: 'ready' });
      idle.resolve();
      handOut();
      return;
    }
    const body = await readBody(request);
    if (path === 'init/error') init.resolve({ kind: 'error', body });
    else if (path.endsWith('/response')) reply.resolve({ kind: 'response', body });
    else if (path.endsWith('/error')) reply.resolve({ kind: 'error', body });
    response.writeHead(202, { 'Content-Type': 'application/json' }).end('{"status":"OK"}');
  });

  function handOut(): void {
    if (asking === undefined || queued === undefined) return;
    asking.writeHead(200, { ...queued.headers, 'Content-Type': 'application/json' });
    asking.end(queued.payload);
    asking = undefined;
    queued = undefined;
  }

  const { port } = await listenOnLoopback(server, 0);
  return {
    address: `127.0.0.1:${port}`,
    initEnd: init.promise,
    send(event) {
      queued = event;
      idle = createDeferred();
      reply = createDeferred();
      handOut();
      return reply.promise;
    },
    idle: () => idle.promise,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
