// Whose files are kept: of this build and of the one before it, whose tabs still load their later parts.
import { precache } from './precache.ts';
import { CACHE_PREFIX, toAddress } from './scope.ts';

const BUILDS = `${CACHE_PREFIX}build `;
const OWN = BUILDS + precache.build;
/** Holds one entry: the builds that have been in use, newest first. */
const USED = `${CACHE_PREFIX}used builds`;
const USED_ADDRESS = toAddress('used-builds');

export function openOwn(): Promise<Cache> {
  return caches.open(OWN);
}

/** From this build, or else from any that is kept. */
export async function findKept(address: string): Promise<Response | undefined> {
  const own = await caches.match(address, { cacheName: OWN });
  if (own !== undefined) return own;
  for (const name of await listOthers()) {
    const other = await caches.match(address, { cacheName: name });
    if (other !== undefined) return other;
  }
  return undefined;
}

/** Once this build is whole: installs that broke off and builds that waited but never ran leave nothing behind. */
export async function dropUnused(): Promise<void> {
  const used = await readUsed();
  await drop((await listOthers()).filter((name) => !used.includes(name)));
}

/** Names what goes, and never lists the caches: the next build may be installing itself at this moment. */
export async function keepNewestTwo(): Promise<void> {
  const used = [OWN, ...(await readUsed()).filter((name) => name !== OWN)];
  await drop(used.slice(2));
  const cache = await caches.open(USED);
  await cache.put(USED_ADDRESS, Response.json(used.slice(0, 2)));
}

async function listOthers(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(BUILDS) && name !== OWN);
}

async function readUsed(): Promise<readonly string[]> {
  const kept = await caches.match(USED_ADDRESS, { cacheName: USED });
  const used: unknown = await kept?.json();
  return Array.isArray(used) ? used.filter((name) => typeof name === 'string') : [];
}

async function drop(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => caches.delete(name)));
}
