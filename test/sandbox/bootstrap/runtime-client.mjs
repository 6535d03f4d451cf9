// The Runtime API over HTTP. One connection, kept alive; while idle it does not keep the process alive,
// which is how an empty event loop is noticed.
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const base = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/`;

/** Not of AWS: how much memory the process has used at most, which AWS reads from the outside. */
function toMemoryHeader() {
  return { 'Sandbox-Max-Rss-Kb': String(process.resourceUsage().maxRSS) };
}

/** Waits for the next event, however long that takes. */
export function getNext() {
  return send('GET', 'invocation/next', toMemoryHeader(), '');
}

export function post(path, body) {
  const type = JSON_ERROR.exec(path) === null ? {} : toErrorHeaders(body);
  return send('POST', path, { ...toMemoryHeader(), ...type }, body);
}

const JSON_ERROR = /error$/;

function toErrorHeaders(body) {
  // No header holds half of a character.
  const type = String(JSON.parse(body).errorType).toWellFormed();
  return {
    'Content-Type': 'application/json',
    'Lambda-Runtime-Function-Error-Type': encodeURIComponent(type),
  };
}

function send(method, path, headers, body) {
  return new Promise((resolve) => {
    const bytes = Buffer.from(body);
    const options = { method, agent, headers: { ...headers, 'Content-Length': bytes.byteLength } };
    const sent = request(base + path, options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      response.on('error', endWithPlatform);
    });
    sent.on('error', endWithPlatform);
    sent.end(bytes);
  });
}

/** Nobody is left to work for: the sandbox has ended without a word, so this process does, too. */
function endWithPlatform() {
  process.exit(1);
}
