// A module worker of this page, as a line that may break.
import type { FromWorker, ToWorker } from '../../domain/body/body-messages.ts';
import type { BodyLink, LinkEars } from './body-client.ts';

/** `address` is what the page's policy lets through (`page/worker-script.ts`). */
export function startWorkerLink(address: string, ears: LinkEars): BodyLink {
  const worker = new Worker(address, { type: 'module', name: 'body' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => ears.hear(data);
  // It did not load, or something in it was thrown outside a task.
  worker.onerror = (event) => {
    event.preventDefault();
    ears.breakOff(event.message || 'its file could not be loaded');
  };
  worker.onmessageerror = () => ears.breakOff('a message could not be read');
  return {
    send: (message: ToWorker, transfer) => worker.postMessage(message, transfer),
    // Later: it takes longer than the rest of a press of Invoke, which ends the last result's worker.
    end: () => void setTimeout(() => worker.terminate()),
  };
}
