// Hands events to the process that asks for them, and its answers to whoever waits.
import type { ServerResponse } from 'node:http';
import { createDeferred } from './deferred.ts';
import type { ReplyStream } from './reply-stream.ts';

export interface RuntimeEvent {
  readonly requestId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}

/** How a function answered an event. */
export type RuntimeReply =
  | { readonly kind: 'response' | 'error'; readonly body: Buffer }
  /** Its first bytes may be there, its end is not. */
  | { readonly kind: 'stream'; readonly stream: ReplyStream };

export interface EventExchange {
  /** The process asks for its next event, which ends the one before. */
  ask(response: ServerResponse): void;
  answer(reply: RuntimeReply): void;
  /** Hands out one event and waits for its answer, for ever where the process dies first. */
  send(event: RuntimeEvent): Promise<RuntimeReply>;
  /** Resolves when the process has asked for more after the event that was sent last. */
  idle(): Promise<void>;
}

export function createEventExchange(): EventExchange {
  let asking: ServerResponse | undefined;
  let queued: RuntimeEvent | undefined;
  let idle = createDeferred<void>();
  let reply = createDeferred<RuntimeReply>();

  function handOut(): void {
    if (asking === undefined || queued === undefined) return;
    asking.writeHead(200, { ...queued.headers, 'Content-Type': 'application/json' });
    asking.end(queued.payload);
    asking = undefined;
    queued = undefined;
  }

  return {
    ask(response) {
      asking = response;
      idle.resolve();
      handOut();
    },
    answer: (value) => reply.resolve(value),
    send(event) {
      queued = event;
      idle = createDeferred();
      reply = createDeferred();
      handOut();
      return reply.promise;
    },
    idle: () => idle.promise,
  };
}
