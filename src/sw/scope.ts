// Where this worker stands: the folder of its file, which is all that it ever answers for.
declare const self: ServiceWorkerGlobalScope;

export const worker = self;

const SCOPE = new URL('./', self.location.href);

/** Caches belong to a whole origin: by this beginning a desk knows its own from any other app's, or desk's. */
export const CACHE_PREFIX = `invoke-desk ${SCOPE.pathname} `;

export function toAddress(path: string): string {
  return new URL(path, SCOPE).href;
}

/** Below the scope, without query; undefined for what is not ours. */
export function toPath(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const isOurs = origin === SCOPE.origin && pathname.startsWith(SCOPE.pathname);
  return isOurs ? pathname.slice(SCOPE.pathname.length) : undefined;
}
