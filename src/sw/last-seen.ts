// config.json and the catalogue: from the network where it answers, otherwise as last seen, and said so.
import { isHtml, leave, toCopy } from './copy.ts';
import { CACHE_PREFIX, toAddress, toPath } from './scope.ts';

const LAST_SEEN = `${CACHE_PREFIX}last seen`;
/** Tells the page that an answer is a copy, and of when: an ISO date. */
const HEADER = 'X-Last-Seen';
/** For a network that neither answers nor fails, as in a train. */
const PATIENCE_MS = 4000;
const CONFIG_PATH = 'config.json';

export async function answerLastSeen(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const address = toAddress(toPath(request.url) ?? '');
  const fresh = fetch(request);
  event.waitUntil(fresh.then((answer) => keepCopy(address, answer), toNothing));
  const seen = await caches.match(address, { cacheName: LAST_SEEN });
  if (seen === undefined) return fresh;
  const answer = await Promise.race([fresh.catch(toNothing), waitFor(PATIENCE_MS)]);
  // A host in trouble says nothing about the file; that it is gone or forbidden (404, 403) does.
  return answer === undefined || answer.status >= 500 ? seen : answer;
}

/** At the first visit the page has read both before there was a worker: they are read again, so that they are kept. */
export async function seeFirst(): Promise<void> {
  const config = await see(CONFIG_PATH);
  const catalogue = isRecord(config) ? config.catalogue : undefined;
  if (typeof catalogue !== 'string' || !URL.canParse(catalogue, toAddress(''))) return;
  if (toPath(toAddress(catalogue))?.endsWith('.json')) await see(catalogue);
}

async function see(path: string): Promise<unknown> {
  const answer = await fetch(toAddress(path), { cache: 'no-store' }).catch(toNothing);
  if (answer === undefined) return undefined;
  return isGood(answer) ? keep(toAddress(path), answer) : leave(answer);
}

function isGood(answer: Response): boolean {
  return answer.status === 200 && !isHtml(answer);
}

/** Of an answer that the page reads as well. */
async function keepCopy(address: string, answer: Response): Promise<void> {
  if (isGood(answer)) await keep(address, answer.clone());
}

/** Only JSON; gives what it says. */
async function keep(address: string, answer: Response): Promise<unknown> {
  const body = await answer.arrayBuffer();
  const value = parseJson(body);
  if (value === undefined) return undefined;
  const cache = await caches.open(LAST_SEEN);
  await cache.put(address, toCopy(answer, body, { [HEADER]: new Date().toISOString() }));
  return value;
}

function parseJson(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function waitFor(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Offline, or cut off: there is nothing to keep, and what is kept stands. */
function toNothing(): undefined {
  return undefined;
}
