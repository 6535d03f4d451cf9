// An answer that a function streams over the Runtime API: its chunks, and how it ended.
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';

/** Resolves when there is room for more. */
export type TakeChunk = (chunk: Buffer) => Promise<void>;

export type StreamEnd =
  | { readonly kind: 'complete' }
  /** The function has failed midway and says how, in the trailers. */
  | { readonly kind: 'failed'; readonly body: Buffer }
  /** The connection ended before the answer did. */
  | { readonly kind: 'cut off' };

export interface ReplyStream {
  /** Hands on one chunk after the other, each when the one before has been taken. Never rejects. */
  pass(take: TakeChunk): Promise<StreamEnd>;
}

/** As the function wrote them: the platform neither waits for more nor puts small ones together. */
const MAX_CHUNKS_WAITING = 4;

export function toReplyStream(request: IncomingMessage): ReplyStream {
  return {
    async pass(take) {
      const chunks = new PassThrough({
        readableObjectMode: true,
        readableHighWaterMark: MAX_CHUNKS_WAITING,
      });
      request.pipe(chunks);
      // A connection that is lost ends no pipe; what has come in by then is still handed on.
      request.once('close', () => chunks.end());
      for await (const chunk of chunks) await take(chunk as Buffer);
      return toEnd(request);
    },
  };
}

function toEnd({ complete, trailers }: IncomingMessage): StreamEnd {
  if (!complete) return { kind: 'cut off' };
  if (trailers['lambda-runtime-function-error-type'] === undefined) return { kind: 'complete' };
  const body = trailers['lambda-runtime-function-error-body'] ?? '';
  return { kind: 'failed', body: Buffer.from(body, 'base64') };
}

export function isStreamed(request: IncomingMessage): boolean {
  return request.headers['lambda-runtime-function-response-mode'] === 'streaming';
}
