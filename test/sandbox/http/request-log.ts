// A record of every request seen on the wire, so that tests can count POSTs.
import type { Received } from './received.ts';
import type { Operation, Route, Service } from './route.ts';

export interface SeenRequest {
  /** By the machine's own clock, in milliseconds since the epoch. */
  readonly timeMs: number;
  readonly method: string;
  /** Percent-encoded, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodySizeBytes: number;
  readonly service: Service;
  /** For a preflight: what the request after it would be, as far as the path tells. */
  readonly operation?: Operation;
  readonly functionName?: string;
}

export function toSeenRequest(received: Received, route: Route): SeenRequest {
  return {
    timeMs: Date.now(),
    method: received.method,
    path: received.rawPath,
    query: Object.fromEntries(received.query),
    headers: received.headers,
    bodySizeBytes: received.body.byteLength,
    ...route,
  };
}
