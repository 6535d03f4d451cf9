// The page's own files: its service worker, newer versions of it, and parts that cannot be loaded.
import * as v from 'valibot';
import type { AppShell, ShellNews } from '../../domain/page/app-shell.ts';

type Tell = (news: ShellNews) => void;

const CHECK_EVERY_MS = 3_600_000;
/** Some people change tabs all the time: not each change asks the host. */
const CHECK_AT_MOST_EVERY_MS = 60_000;
/** A worker that is still busy with an answer may take long to give way; a reload that was asked for does not wait. */
const TAKE_OVER_MS = 5000;

const fromWorker = v.object({ kind: v.literal('settings changed') });

/** `toScript` gives the service worker's address as the page's policy lets it through. */
export function createAppShell(toScript: () => string): AppShell {
  const listeners: Tell[] = [];
  const tell: Tell = (news) => {
    for (const listener of listeners) listener(news);
  };
  let isReloading = false;
  const registered = openWorker(toScript, tell, () => isReloading);
  addEventListener('vite:preloadError', async () => {
    tell('part missing');
    // Where the browser has kept a page whose parts it has lost, only a newer version helps.
    checkForUpdate(await registered);
  });
  return {
    onNews: (listener) => void listeners.push(listener),
    async reload() {
      if (isReloading) return;
      isReloading = true;
      const waiting = (await registered)?.waiting;
      if (waiting) await letTakeOver(waiting);
      location.reload();
    },
  };
}

/**
 * Undefined where there can be no worker: plain http, a file, a private window, a browser that refuses. The page then
 * works as ever while it is connected, so nothing is said.
 */
async function openWorker(
  toScript: () => string,
  tell: Tell,
  isReloading: () => boolean,
): Promise<ServiceWorkerRegistration | undefined> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined;
  const { serviceWorker } = navigator;
  listenToWorker(serviceWorker, tell, isReloading);
  const registration = await serviceWorker
    .register(toScript(), { updateViaCache: 'none' })
    .catch(toNothing);
  if (registration === undefined) return undefined;
  watchForUpdate(registration, tell);
  keepChecking(registration);
  serviceWorker.controller?.postMessage({ kind: 'opened', at: performance.timeOrigin });
  return registration;
}

function listenToWorker(
  worker: ServiceWorkerContainer,
  tell: Tell,
  isReloading: () => boolean,
): void {
  let hadController = worker.controller !== null;
  worker.addEventListener('controllerchange', () => {
    // The first worker of all takes over nothing.
    if (hadController && !isReloading()) tell('updated elsewhere');
    hadController = true;
  });
  worker.addEventListener('message', ({ data }) => {
    if (v.is(fromWorker, data)) tell('settings changed');
  });
  worker.startMessages();
}

function watchForUpdate(registration: ServiceWorkerRegistration, tell: Tell): void {
  const tellIfWaiting = () => {
    if (registration.waiting !== null && registration.active !== null) tell('update waiting');
  };
  const follow = () => registration.installing?.addEventListener('statechange', tellIfWaiting);
  registration.addEventListener('updatefound', follow);
  follow();
  tellIfWaiting();
}

/** The browser itself looks at each start; a page may stay open for days. */
function keepChecking(registration: ServiceWorkerRegistration): void {
  let checkedAt = Date.now();
  const check = () => {
    checkedAt = Date.now();
    checkForUpdate(registration);
  };
  setInterval(check, CHECK_EVERY_MS);
  document.addEventListener('visibilitychange', () => {
    const isDue = Date.now() - checkedAt > CHECK_AT_MOST_EVERY_MS;
    if (document.visibilityState === 'visible' && isDue) check();
  });
}

function checkForUpdate(registration: ServiceWorkerRegistration | undefined): void {
  registration?.update().catch(toNothing);
}

/** Done when the waiting version has taken over, or has itself been replaced by a newer one. */
function letTakeOver(waiting: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    waiting.addEventListener('statechange', () => {
      if (waiting.state !== 'activating') resolve();
    });
    setTimeout(resolve, TAKE_OVER_MS);
    waiting.postMessage({ kind: 'take over' });
  });
}

/** Offline, a host in trouble, a deploy that is half done: the next check tries again. */
function toNothing(): undefined {
  return undefined;
}
