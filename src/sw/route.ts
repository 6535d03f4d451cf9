// Which requests are answered here. All others are not touched at all: the browser goes on as without a worker.
import { PAGE_PATH, precache } from './precache.ts';
import { toPath } from './scope.ts';

export type Route = 'page' | 'file' | 'last seen';

/** What an identity provider sends a person back with: such an address is for the network, never for a cache. */
const CALLBACK = ['code', 'state', 'error'];
const CODE: readonly RequestDestination[] = ['script', 'style', 'worker'];

export function toRoute(request: Request): Route | undefined {
  const { url, method, mode, headers, destination } = request;
  const path = toPath(url);
  if (path === undefined || method !== 'GET') return undefined;
  // An AWS endpoint may stand on our own origin; its calls are signed.
  if (headers.has('range') || headers.has('authorization')) return undefined;
  if (mode === 'navigate') return isPage(path, url) ? 'page' : undefined;
  if (Object.hasOwn(precache.files, path) || CODE.includes(destination)) return 'file';
  return path.endsWith('.json') && !path.endsWith('.schema.json') ? 'last seen' : undefined;
}

function isPage(path: string, address: string): boolean {
  const { searchParams } = new URL(address);
  return (path === '' || path === PAGE_PATH) && !CALLBACK.some((name) => searchParams.has(name));
}
