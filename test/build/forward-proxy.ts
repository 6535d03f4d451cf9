// A proxy that notes which hosts a browser asks: whatever in it asks, page, service worker or the browser itself.
import { createServer, request } from 'node:http';
import { listenOnLoopback } from '../sandbox/http/listen.ts';

export interface ForwardProxy {
  readonly url: string;
  /** Host and port, once each; for TLS what it was asked to connect to. */
  readonly hosts: ReadonlySet<string>;
  close(): Promise<void>;
}

export async function startProxy(): Promise<ForwardProxy> {
  const hosts = new Set<string>();
  const server = createServer((asked, answer) => {
    const { host, hostname, port, pathname, search } = new URL(asked.url ?? '');
    hosts.add(host);
    const { method, headers } = asked;
    const options = { method, headers, hostname, port, path: pathname + search };
    const sent = request(options, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    sent.on('error', () => answer.destroy());
    asked.pipe(sent);
  });
  server.on('connect', (asked, socket) => {
    hosts.add(asked.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const { port } = await listenOnLoopback(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    hosts,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
