// Runs in the page, beside the app: times one press of Invoke, or the same call by a peer, by the page's clock.
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { AwsClient } from 'aws4fetch';
import type { GuestCredentials } from '../../sandbox/guest.ts';
import { preparePress } from './press.ts';

export type Side = 'page' | 'sdk' | 'aws4fetch' | 'fetch';

export interface CallSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: GuestCredentials;
  readonly functionName: string;
  readonly payload: string;
}

export interface Timing {
  /** From the start until the request is handed to `fetch`. */
  readonly leftMs: number;
  /** From the start until the answer is read; for the page, until it is painted. */
  readonly doneMs: number;
}

declare global {
  interface Window {
    startBench: (settings: CallSettings) => Promise<void>;
    timeCall: (side: Side) => Promise<Timing>;
  }
}

/** Prepares a call; what comes back makes it. */
type Calls = Readonly<Record<Side, () => () => Promise<unknown>>>;

let calls: Calls | undefined;

window.startBench = async (settings) => {
  calls = await createCalls(settings);
};

window.timeCall = async (side) => {
  if (calls === undefined) throw new Error('startBench comes first.');
  await settle();
  const { left } = window.benchProbe;
  const before = left.length;
  const call = calls[side]();
  const startedAt = performance.now();
  await call();
  const doneMs = performance.now() - startedAt;
  const leftAt = left[before];
  if (leftAt === undefined || left.length !== before + 1) {
    throw new Error(`${side} sent ${left.length - before} requests instead of one.`);
  }
  return { leftMs: leftAt - startedAt, doneMs };
};

async function createCalls(settings: CallSettings): Promise<Calls> {
  const { endpoint, region, credentials, functionName, payload } = settings;
  // As in src/platform/aws/lambda-clients.ts.
  const sdk = new LambdaClient({
    region,
    endpoint,
    credentials,
    systemClockOffset: 0,
    maxAttempts: 1,
    defaultsMode: 'standard',
    requestHandler: { requestTimeout: 0, credentials: 'omit' },
  });
  const signer = new AwsClient({ ...credentials, region, service: 'lambda', retries: 0 });
  const address = `${endpoint}/2015-03-31/functions/${functionName}/invocations`;
  const headers = { 'content-type': 'application/octet-stream', 'x-amz-log-type': 'Tail' };
  const init = { method: 'POST', body: payload, headers } as const;
  // Signed once: what is left is the bare fetch. The service takes a signature for five minutes.
  const signed = await signer.sign(address, init);
  const input = {
    FunctionName: functionName,
    InvocationType: 'RequestResponse',
    LogType: 'Tail',
    Payload: new TextEncoder().encode(payload),
  } as const;
  return {
    page: preparePress,
    sdk: () => () => sdk.send(new InvokeCommand(input)),
    aws4fetch: () => async () => readAnswer(await signer.fetch(address, init)),
    fetch: () => async () => readAnswer(await fetch(signed.clone())),
  };
}

async function readAnswer(answer: Response): Promise<ArrayBuffer> {
  if (answer.status !== 200) throw new Error(`The peer got the status ${answer.status}.`);
  return answer.arrayBuffer();
}

/** Whatever the last call left to do is done. */
function settle(): Promise<void> {
  return new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done()))),
  );
}
