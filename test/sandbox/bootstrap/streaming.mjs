// `awslambda`, by which a handler says that it streams, and the stream that such a handler writes to.
import { Writable } from 'node:stream';
import { toErrorReply } from './errors.mjs';
import { openResponse } from './runtime-client.mjs';

/** The marks that AWS's own client reads, so that handlers marked by a library are known, too. */
const MODE = Symbol.for('aws.lambda.runtime.handler.streaming');
const HIGH_WATER_MARK = Symbol.for('aws.lambda.runtime.handler.streaming.highWaterMark');
const PRELUDE_TYPE = 'application/vnd.awslambda.http-integration-response';
const PRELUDE_END = Buffer.alloc(8);

export function defineAwslambda() {
  globalThis.awslambda = {
    streamifyResponse(handler, options) {
      handler[MODE] = 'response';
      if (typeof options?.highWaterMark === 'number') {
        handler[HIGH_WATER_MARK] = options.highWaterMark;
      }
      return handler;
    },
    HttpResponseStream: {
      /** Status and headers as JSON, eight zero bytes, then the body. */
      from(stream, metadata) {
        stream.setContentType(PRELUDE_TYPE);
        stream.setPrelude(Buffer.concat([Buffer.from(JSON.stringify(metadata)), PRELUDE_END]));
        return stream;
      },
    },
  };
}

export function isStreaming(handler) {
  return handler[MODE] === 'response';
}

export class ResponseStream extends Writable {
  #response;
  #prelude;

  constructor(requestId, handler) {
    super({ highWaterMark: handler[HIGH_WATER_MARK] });
    this.#response = openResponse(requestId);
    this.answered = this.#response.answered;
  }

  get hasBegun() {
    return this.#response.request.headersSent;
  }

  setContentType(type) {
    if (this.hasBegun) throw new Error('Cannot set content-type, too late.');
    this.#response.request.setHeader('Content-Type', type);
  }

  setPrelude(bytes) {
    this.#prelude = bytes;
  }

  /** Anything but text and bytes goes out as JSON. */
  write(chunk, ...rest) {
    const isText = typeof chunk === 'string' || chunk instanceof Uint8Array;
    return super.write(isText ? chunk : JSON.stringify(chunk), ...rest);
  }

  /** The next chunk follows when the system has taken this one: that is how a slow reader slows the handler. */
  _write(chunk, _encoding, done) {
    this.#writePrelude();
    this.#response.request.write(chunk, done);
  }

  _final(done) {
    this.#writePrelude();
    this.#response.request.end(done);
  }

  _destroy(error, done) {
    if (!this.writableFinished) this.#response.abandon();
    done(error);
  }

  /** Ends the answer with the error in its trailers, whether it has begun or not. */
  fail(error) {
    const { request } = this.#response;
    const body = toErrorReply(error);
    request.addTrailers({
      'Lambda-Runtime-Function-Error-Type': encodeURIComponent(JSON.parse(body).errorType),
      'Lambda-Runtime-Function-Error-Body': Buffer.from(body).toString('base64'),
    });
    // Behind all that the handler has written; a stream that it has destroyed is over already.
    if (!this.writableEnded && !this.destroyed) this.end();
    return this.answered;
  }

  #writePrelude() {
    if (this.#prelude !== undefined) this.#response.request.write(this.#prelude);
    this.#prelude = undefined;
  }
}

/** Resolves when the platform has taken the whole answer. */
export async function runStreamingHandler(handler, event, stream, context) {
  const returned = handler(event, stream, context);
  if (typeof returned?.then !== 'function') {
    throw new Error('Streaming does not support non-async handlers.');
  }
  if ((await returned) !== undefined) console.warn('Streaming handlers ignore return values.');
  await stream.answered;
}
