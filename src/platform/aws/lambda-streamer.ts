// InvokeWithResponseStream over Lambda's own client: making the input and reading the answer are two functions.
import {
  InvokeWithResponseStreamCommand,
  type InvokeWithResponseStreamCommandInput,
  type InvokeWithResponseStreamCommandOutput,
  type InvokeWithResponseStreamResponseEvent,
} from '@aws-sdk/client-lambda';
import type { Answer } from '../../domain/failure/failure.ts';
import type { InvokeRequest } from '../../domain/request/request.ts';
import type {
  StreamCall,
  StreamEnd,
  Streamer,
  StreamHead,
  StreamSink,
} from '../../domain/stream/streamer.ts';
import { createLambdaClients } from './lambda-clients.ts';
import { readFailure } from './read-failure.ts';
import { freeBuffer, reuseBody } from './reuse-body.ts';
import { createTurns, type Turns } from './stream-turns.ts';
import { toBrokenStream, toNotAStream } from './to-broken-stream.ts';
import { watchWire } from './watch-wire.ts';

/** So long the end of a connection is waited for whose answer is complete. */
const END_MS = 1000;

/** What has come so far, for the words about what did not come. */
interface Progress {
  head?: StreamHead;
  bytes: number;
}

export function createStreamer(isOnline: () => boolean): Streamer {
  const openClient = createLambdaClients(1);
  return {
    async stream(call: StreamCall): Promise<Answer<StreamEnd>> {
      const { request, signal, sink, onSent, onAnswered } = call;
      const progress: Progress = { bytes: 0 };
      // `send` answers with the first event, which may come long after the headers.
      const onHeaders = (headers: Readonly<Record<string, string>>, statusCode: number) => {
        if (statusCode < 200 || statusCode >= 300) return;
        onAnswered?.();
        progress.head = toHead(statusCode, headers);
        sink.begin(progress.head);
      };
      try {
        const command = new InvokeWithResponseStreamCommand(toStreamInput(request));
        command.middlewareStack.use(watchWire({ onSent, onHeaders }));
        command.middlewareStack.use(reuseBody());
        const client = openClient({ ...call, region: request.region });
        const output = await client.send(command, { abortSignal: signal });
        return await readStream(output, progress, sink);
      } catch (error) {
        const { head, bytes } = progress;
        if (head === undefined) {
          return { ok: false, failure: readFailure('Invoke', error, isOnline()) };
        }
        // An answer without a body, which the SDK does not expect of this call.
        if (head.statusCode === 204) return { ok: true, value: { kind: 'allowed', head } };
        return { ok: false, failure: toBrokenStream(error, head, bytes) };
      }
    },
  };
}

/** As for Invoke, but for the durable execution name, which this call does not have. */
export function toStreamInput(request: InvokeRequest): InvokeWithResponseStreamCommandInput {
  return {
    FunctionName: request.functionName,
    InvocationType: request.invocationType === 'DryRun' ? 'DryRun' : 'RequestResponse',
    LogType: request.logType === 'Tail' ? 'Tail' : undefined,
    ClientContext: request.clientContext,
    Qualifier: request.qualifier,
    TenantId: request.tenantId,
    ...(request.payload === undefined ? {} : { Payload: request.payload }),
  };
}

/** Names in lower case, as `fetch` gives them. */
function toHead(statusCode: number, headers: Readonly<Record<string, string>>): StreamHead {
  const named = {
    requestId: headers['x-amzn-requestid'],
    executedVersion: headers['x-amz-executed-version'],
    contentType: headers['content-type'],
  };
  const known = Object.entries(named).filter(([, value]) => value !== undefined);
  return { statusCode, ...Object.fromEntries(known) };
}

async function readStream(
  output: InvokeWithResponseStreamCommandOutput,
  progress: Progress,
  sink: StreamSink,
): Promise<Answer<StreamEnd>> {
  const { head } = progress;
  if (head === undefined) throw new Error('An answer without headers.');
  if (head.statusCode === 204) return { ok: true, value: { kind: 'allowed', head } };
  if (output.EventStream === undefined) return { ok: false, failure: toNotAStream(head) };
  const turns = createTurns();
  const events = output.EventStream[Symbol.asyncIterator]();
  for (let next = await events.next(); !next.done; next = await events.next()) {
    const end = await takeEvent(next.value, progress, sink, turns);
    if (end !== undefined) {
      await awaitEnd(events);
      return { ok: true, value: { kind: 'complete', head, ...end } };
    }
  }
  return { ok: false, failure: toBrokenStream(undefined, head, progress.bytes) };
}

/**
 * Nothing of the response comes after InvokeComplete, but the end of the connection does, in a moment: whoever leaves before it
 * breaks the connection off. A connection that does not end, or breaks now, changes nothing.
 */
async function awaitEnd(events: AsyncIterator<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, END_MS);
  });
  await Promise.race([events.next().catch(() => undefined), patience]);
  clearTimeout(timer);
}

/** What InvokeComplete says; undefined for every other event. Unknown kinds of events are skipped by the SDK. */
async function takeEvent(
  event: InvokeWithResponseStreamResponseEvent,
  progress: Progress,
  sink: StreamSink,
  turns: Turns,
) {
  const bytes = event.PayloadChunk?.Payload;
  if (bytes !== undefined) {
    progress.bytes += bytes.length;
    await sink.take(bytes);
    if (sink.isCopying && bytes.buffer instanceof ArrayBuffer) freeBuffer(bytes.buffer);
    await turns.give();
  }
  if (event.InvokeComplete === undefined) return undefined;
  const { ErrorCode, ErrorDetails, LogResult } = event.InvokeComplete;
  return {
    // Details without a code are an error all the same.
    ...(ErrorCode || ErrorDetails ? { errorCode: ErrorCode || 'Unhandled' } : {}),
    ...(ErrorDetails ? { errorDetails: ErrorDetails } : {}),
    ...(LogResult === undefined ? {} : { logResult: LogResult }),
  };
}
