// The page itself, from what is kept; and a look at whether its host would send it with other rules by now.
import { leave, toCopy, toHash } from './copy.ts';
import { findKept, openOwn } from './kept-builds.ts';
import { REPLACED_AT, tellPages } from './messages.ts';
import { PAGE_PATH, precache } from './precache.ts';
import { toAddress } from './scope.ts';

const POLICY = 'content-security-policy';

export async function answerPage(event: FetchEvent): Promise<Response> {
  const kept = await findKept(toAddress(PAGE_PATH));
  if (kept === undefined) return fetch(event.request);
  event.waitUntil(refreshPolicy(kept.headers.get(POLICY)));
  return kept;
}

/**
 * The policy names the endpoints of config.json, so an owner who adds an environment changes this header and no file of
 * the build. Without this look the page would be kept from calling the new endpoint until the next deploy.
 */
async function refreshPolicy(policy: string | null): Promise<void> {
  const fresh = await fetch(toAddress(PAGE_PATH), { cache: 'no-cache' }).catch(toNothing);
  if (fresh === undefined) return;
  if (!fresh.ok || fresh.headers.get(POLICY) === policy) return leave(fresh);
  const body = await fresh.arrayBuffer();
  // Another build comes by its own worker, whole.
  if ((await toHash(body)) !== precache.files[PAGE_PATH]) return;
  const added = { [REPLACED_AT]: String(Date.now()) };
  await (await openOwn()).put(toAddress(PAGE_PATH), toCopy(fresh, body, added));
  await tellPages();
}

/** Offline: what is kept stands. */
function toNothing(): undefined {
  return undefined;
}
