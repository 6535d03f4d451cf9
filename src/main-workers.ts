// The scripts that the page runs beside itself, all known to its policy at once. A part of `main.tsx`, for its late parts.
import { createWorkerScripts } from './platform/page/worker-script.ts';
import bodyWorker from './worker/body-worker.ts?worker&url';

const toScript = createWorkerScripts(['sw.js', bodyWorker]);

export const toServiceWorkerScript = () => toScript('sw.js');
export const toBodyWorkerScript = () => toScript(bodyWorker);
