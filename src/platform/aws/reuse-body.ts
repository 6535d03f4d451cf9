// Lets a streamed answer through one buffer that is used again and again: 200 MB that pass leave next to nothing behind.
import type { Pluggable } from '@smithy/types';

const BUFFER_BYTES = 256 * 1024;

/**
 * What is borrowed until the next is asked for. The SDK cuts its messages out of such a piece by `slice` and copies each cut into
 * a message at once: a view does for it, where a copy of everything would wait to be cleared away.
 */
class BorrowedBytes extends Uint8Array<ArrayBuffer> {
  override slice(start?: number, end?: number): Uint8Array<ArrayBuffer> {
    return this.subarray(start, end);
  }
}

/** A plugin for the `middlewareStack` of a command whose answer is an event stream. */
export function reuseBody<Input extends object, Output extends object>(): Pluggable<Input, Output> {
  return {
    applyToStack: (stack) => {
      stack.add(
        (next) => async (args) => {
          const result = await next(args);
          const response = result.response as { statusCode?: number; body?: unknown };
          // Any other answer is read whole by the SDK itself, which knows no other body than the browser's.
          const isStream = response.statusCode === 200 && response.body instanceof ReadableStream;
          if (isStream) response.body = readPieces(response.body as ReadableStream<Bytes>);
          return result;
        },
        { name: 'reuseBody', step: 'deserialize', priority: 'low' },
      );
    },
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

async function* readPieces(body: ReadableStream<Bytes>): AsyncGenerator<Bytes> {
  const reader = openReader(body);
  try {
    for (let piece = await reader.read(); piece !== undefined; piece = await reader.read()) {
      yield new BorrowedBytes(piece.buffer, piece.byteOffset, piece.byteLength);
      reader.giveBack(piece.buffer);
    }
  } finally {
    reader.releaseLock();
  }
}

interface PieceReader {
  /** Undefined at the end. */
  read(): Promise<Bytes | undefined>;
  giveBack(buffer: ArrayBuffer): void;
  releaseLock(): void;
}

function openReader(body: ReadableStream<Bytes>): PieceReader {
  return openFilling(body) ?? openTaking(body);
}

/** The browser fills our buffer; undefined where it cannot. */
function openFilling(body: ReadableStream<Bytes>): PieceReader | undefined {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = body.getReader({ mode: 'byob' });
  } catch {
    // Not every browser lets its answers be read this way: there the pieces are its own.
    return undefined;
  }
  let free = new ArrayBuffer(BUFFER_BYTES);
  return {
    async read() {
      const { done, value } = await reader.read(new Uint8Array(free));
      return done ? undefined : value;
    },
    giveBack(buffer) {
      free = buffer;
    },
    releaseLock: () => reader.releaseLock(),
  };
}

function openTaking(body: ReadableStream<Bytes>): PieceReader {
  const reader = body.getReader();
  return {
    read: async () => (await reader.read()).value,
    giveBack: freeBuffer,
    releaseLock: () => reader.releaseLock(),
  };
}

/** Its memory is free at once, not when the collector comes by; where the browser cannot, it waits for that. */
export function freeBuffer(buffer: ArrayBuffer & { transfer?: (length: number) => unknown }): void {
  buffer.transfer?.(0);
}
