// A request as it came in, read to its end.
import type { IncomingMessage } from 'node:http';
import { readBody } from './read-body.ts';

export interface Received {
  readonly method: string;
  /** The path as it stood on the wire, still percent-encoded: the signature covers these bytes. */
  readonly rawPath: string;
  readonly query: URLSearchParams;
  /** Names in lower case; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Undefined: the client went away while it was still sending. */
export async function readRequest(message: IncomingMessage): Promise<Received | undefined> {
  const body = await readBody(message);
  if (body === undefined) return undefined;
  const url = message.url ?? '/';
  const mark = url.indexOf('?');
  const rawQuery = mark === -1 ? '' : url.slice(mark + 1);
  return {
    method: message.method ?? 'GET',
    rawPath: mark === -1 ? url : url.slice(0, mark),
    query: new URLSearchParams(rawQuery),
    headers: toPlainHeaders(message),
    body,
  };
}

function toPlainHeaders(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return headers;
}
