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

/** A streamed answer: the open request, and the promise of the platform's word that it has all of it. */
export function openResponse(requestId) {
  const headers = {
    ...toMemoryHeader(),
    'Content-Type': 'application/octet-stream',
    'Lambda-Runtime-Function-Response-Mode': 'streaming',
    'Transfer-Encoding': 'chunked',
    Trailer: 'Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body',
  };
  const path = `invocation/${requestId}/response`;
  const opened = request(base + path, { method: 'POST', agent, headers });
  let isAbandoned = false;
  const answered = new Promise((resolve) => {
    opened.on('response', (response) => response.resume().on('end', resolve));
    opened.on('error', () => (isAbandoned ? resolve() : endWithPlatform()));
  });
  return {
    request: opened,
    answered,
    /** A handler may destroy its own stream: the answer is over then, the process is not. */
    abandon() {
      isAbandoned = true;
      opened.destroy(new Error('Abandoned'));
    },
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
