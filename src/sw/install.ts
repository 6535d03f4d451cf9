// Takes in a whole build or nothing: what fails here is tried again at the browser's next look for an update.
import { isHtml, leave, toCopy, toHash } from './copy.ts';
import { dropUnused, findKept, openOwn } from './kept-builds.ts';
import { seeFirst } from './last-seen.ts';
import { precache } from './precache.ts';
import { toAddress } from './scope.ts';

export async function install(): Promise<void> {
  const files = Object.entries(precache.files);
  const copies = await Promise.all(
    files.map(async ([path, hash]) => {
      return [
        toAddress(path),
        await (hash === '' ? getNamed(path) : getChecked(path, hash)),
      ] as const;
    }),
  );
  const cache = await openOwn();
  for (const [address, copy] of copies) await cache.put(address, copy);
  await dropUnused();
  await seeFirst();
}

/** Whose name changes with its content: any copy will do, an older build's or the HTTP cache's. */
async function getNamed(path: string): Promise<Response> {
  const address = toAddress(path);
  const kept = await findKept(address);
  if (kept !== undefined) return kept;
  const cached = await fetch(address);
  // The HTTP cache may have kept, for a year, the page that a host once gave in place of the file.
  const answer = isGood(cached) ? cached : await fetchAgain(address, cached);
  if (!isGood(answer))
    throw new Error(`${path} came with the status ${answer.status}, or as HTML.`);
  return toCopy(answer, await answer.arrayBuffer());
}

async function fetchAgain(address: string, cached: Response): Promise<Response> {
  await leave(cached);
  return fetch(address, { cache: 'reload' });
}

/** Whose name stays: a deploy between two files of this install shows in the content, and ends it. */
async function getChecked(path: string, hash: string): Promise<Response> {
  const answer = await fetch(toAddress(path), { cache: 'no-cache' });
  const body = await answer.arrayBuffer();
  if (!answer.ok || (await toHash(body)) !== hash) {
    throw new Error(`${path} is not of this build (status ${answer.status}).`);
  }
  return toCopy(answer, body);
}

function isGood(answer: Response): boolean {
  return answer.ok && !isHtml(answer);
}
