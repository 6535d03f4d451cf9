// A request that has been read to its end, as node's own objects, for a library that wants those.
import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Answer } from '../http/answer.ts';
import type { Received } from '../http/received.ts';

export interface NodeExchange {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

/** The socket leads nowhere: nothing is written to the wire. */
export function toNodeExchange({ method, rawPath, query, headers, body }: Received): NodeExchange {
  const message = new IncomingMessage(new Socket());
  message.method = method;
  message.url = query.size === 0 ? rawPath : `${rawPath}?${query}`;
  message.headers = { ...headers, 'content-length': String(body.byteLength) };
  message.push(body);
  message.push(null);
  return { message, response: new ServerResponse(message) };
}

/** What a listener answers, held back so that faults and CORS come to it as to every other answer. */
export function answerWith(listener: RequestListener, received: Received): Promise<Answer> {
  const { message, response } = toNodeExchange(received);
  return new Promise((resolve) => {
    const end = (body?: string | Buffer) => {
      resolve({
        statusCode: response.statusCode,
        headers: toHeaders(response),
        body: Buffer.from(body ?? ''),
      });
      return response;
    };
    // Of its many spellings only this one is used: a whole body at once.
    response.end = end as typeof response.end;
    listener(message, response);
  });
}

/** The length is that of what is written in the end. */
function toHeaders(response: ServerResponse): Answer['headers'] {
  const entries = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    value === undefined || name === 'content-length'
      ? []
      : [[name, Array.isArray(value) ? value : String(value)] as const],
  );
  return Object.fromEntries(entries);
}
