// The service worker: opens the page without a network. Written by hand because workbox-build brings some 300 packages
// (babel and rollup among them) and its strategies neither check a build to be of one piece nor say how old an answer is.
import { answerFile } from './answer-file.ts';

import { answerPage } from './answer-page.ts';
import { install } from './install.ts';
import { keepNewestTwo } from './kept-builds.ts';
import { answerLastSeen } from './last-seen.ts';
import { answerMessage } from './messages.ts';
import { toRoute } from './route.ts';
import { worker } from './scope.ts';

// An update waits: only the page's word, given by a person, lets it take over from a version that is in use.
worker.addEventListener('install', (event) => event.waitUntil(install()));

worker.addEventListener('activate', (event) => {
  // Claimed, so that the page that brought the first worker has its later parts from it too.
  event.waitUntil(keepNewestTwo().then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => event.waitUntil(answerMessage(event)));

worker.addEventListener('fetch', (event) => {
  const route = toRoute(event.request);
  switch (route) {
    case 'page':
      return event.respondWith(answerPage(event));
    case 'file':
      return event.respondWith(answerFile(event.request));
    case 'last seen':
      return event.respondWith(answerLastSeen(event));
    case undefined:
      return undefined;
  }
});
