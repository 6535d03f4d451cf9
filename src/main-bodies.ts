// What reads responses away from the page's thread. A part of `main.tsx`, loaded for the first result.
import type { BodyPort } from './domain/body/body-port.ts';
import { toBodyWorkerScript } from './main-workers.ts';
import { createBodyPort } from './platform/worker/body-client.ts';
import { startWorkerLink } from './platform/worker/worker-link.ts';

export const bodies: BodyPort = createBodyPort((ears) =>
  startWorkerLink(toBodyWorkerScript(), ears),
);
