// A stream that does not come to its end: {"how": "throw"}, "exit", "timeout" or "destroy"; {"how": "none"} does.
import { setTimeout as wait } from 'node:timers/promises';

const WAYS = {
  throw() {
    throw new Error('The bank closed the connection after payment 3');
  },
  exit: () => process.exit(1),
  timeout: () => wait(60_000),
  destroy: (responseStream) => responseStream.destroy(),
};

export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  responseStream.setContentType('application/x-ndjson');
  for (let payment = 1; payment <= 3; payment += 1) {
    const line = `${JSON.stringify({ payment, amount: '84,90 €', customer: 'Zoë Müller' })}\n`;
    // What has been taken by the system arrives, whatever happens next.
    await new Promise((resolve) => responseStream.write(line, resolve));
    await wait(100);
  }
  await WAYS[event?.how ?? 'throw']?.(responseStream);
  if (!responseStream.destroyed) responseStream.end();
});
