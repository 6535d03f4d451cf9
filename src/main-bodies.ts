// What reads responses away from the page's thread. A part of `main.tsx`, loaded for the first result.
import type { BodyPorts } from './domain/body/body-ports.ts';
import { toBodyWorkerScript } from './main-workers.ts';
import { bodyViews } from './platform/storage/body-views.ts';
import { createBodyPort } from './platform/worker/body-client.ts';
import { startWorkerLink } from './platform/worker/worker-link.ts';

export const bodyPorts: BodyPorts = {
  bodies: createBodyPort((ears) => startWorkerLink(toBodyWorkerScript(), ears)),
  views: bodyViews,
};
