// Serves a built page on loopback with a config.json of its own, at the root or under a sub-path.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { toContentSecurityPolicy } from '../../src/domain/config/content-security-policy.ts';
import { toPageHeaders } from '../../src/domain/config/page-headers.ts';
import { parseConfig } from '../../src/domain/config/parse-config.ts';
import { listenOnLoopback } from './http/listen.ts';

export interface PageOptions {
  /** The built folder. */
  readonly dist: string;
  /** Given out in place of the folder's own config.json; undefined: there is no such file. */
  readonly config: unknown;
  /** Whose endpoints the page's policy allows, where it is not `config`. */
  readonly policyConfig?: unknown;
  /** 0 takes a free one. */
  readonly port?: number;
  /** `/` or a sub-path that begins and ends with a slash: `/desk/`. */
  readonly base?: string;
  /** Gives the page for every path that has no file, as hosts of single-page apps do. */
  readonly isSinglePage?: boolean;
  /** Is told of everything that the policy refuses, wherever: in the page, in its service worker, in any browser. */
  readonly onReport?: (report: string) => void;
}

export interface Page {
  /** Where the page opens, with its sub-path. */
  readonly url: string;
  close(): Promise<void>;
}

/** Another name that points here is somebody's attempt to read the pool's id from a foreign page. */
const LOOPBACK = /^(?:127\.0\.0\.1|(?:[\w-]+\.)*localhost)(?::\d+)?$/;

const REPORTS = 'csp-report';

export async function servePage(options: PageOptions): Promise<Page> {
  const base = options.base ?? '/';
  const { policyConfig = options.config ?? { version: 1 } } = options;
  const config = options.config === undefined ? undefined : JSON.stringify(options.config);
  const headers = Object.entries({
    ...toPageHeaders(parseConfig(policyConfig).config),
    ...(options.onReport && toReportHeader(policyConfig)),
  });
  // `dev` reads the folder at each request: a page that has just been built is the one that is served.
  // sirv gives no page for a path that looks like a file's; such hosts do.
  const single = { single: options.isSinglePage ?? false, ignores: false } as const;
  const serveFile = sirv(options.dist, { dev: true, ...single });
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    // Not against a base: a path that begins with two slashes would be another host.
    const { pathname, search } = new URL(`http://page${request.url}`);
    if (!LOOPBACK.test(request.headers.host ?? '')) refuse(response);
    else if (`${pathname}/` === base) redirect(response, base + search);
    else if (!pathname.startsWith(base)) refuse(response);
    else if (pathname === base + REPORTS) void takeReport(request, response, options.onReport);
    else if (pathname === `${base}config.json`) sendConfig(response, config);
    else serveBelow(request, base, () => serveFile(request, response, () => refuse(response)));
  });
  const { port } = await listenOnLoopback(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** The same policy once more, to report what the first refuses: that one stays to the letter what ships. */
function toReportHeader(config: unknown): Readonly<Record<string, string>> {
  const policy = toContentSecurityPolicy(parseConfig(config).config);
  return { 'Content-Security-Policy-Report-Only': `${policy}; report-uri ${REPORTS}` };
}

async function takeReport(
  request: IncomingMessage,
  response: ServerResponse,
  tell: PageOptions['onReport'],
): Promise<void> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  response.writeHead(204).end();
  const { 'csp-report': report } = JSON.parse(text);
  const words = ['violated-directive', 'blocked-uri', 'document-uri', 'script-sample'];
  tell?.(`csp report: ${words.map((word) => report[word]).join(' ')}`);
}

/** sirv looks at the path below the base only. */
function serveBelow(request: IncomingMessage, base: string, serve: () => void): void {
  request.url = `/${(request.url ?? '/').slice(base.length)}`;
  serve();
}

function sendConfig(response: ServerResponse, config: string | undefined): void {
  if (config === undefined) {
    refuse(response);
    return;
  }
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  response.writeHead(200, headers).end(config);
}

/** Relative links of the page need the slash at the end of its address. */
function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
}
