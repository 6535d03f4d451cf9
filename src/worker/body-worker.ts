// The worker's own file: connects its messages with its work.
import type { ToWorker } from '../domain/body/body-messages.ts';
import { createBodyHost } from './body-host.ts';
import { TASKS } from './tasks.ts';

const host = createBodyHost(TASKS, (message, transfer) => postMessage(message, transfer));

// Only the page that made this worker can speak to it.
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => host.receive(data));
