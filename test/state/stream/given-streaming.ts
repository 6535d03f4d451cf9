// One streamed run with everything that it needs: a streamer and a file that do what the test says.
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type { Refused } from '../../../src/domain/page/ports.ts';
import type { InvokeRequest } from '../../../src/domain/request/request.ts';
import type { FileWriter, Picked } from '../../../src/domain/stream/file-port.ts';
import type { StreamCall, StreamEnd, StreamHead } from '../../../src/domain/stream/streamer.ts';
import { conductStream } from '../../../src/state/run/conduct.ts';
import { createRuns } from '../../../src/state/run/runs.ts';
import { createStreaming } from '../../../src/state/stream/streaming.ts';
import { SUBJECT } from '../../domain/failure/samples.ts';
import {
  createDeferred,
  createFakeClock,
  createFakeConnection,
  createFakeSession,
  READY_CHECKS,
  settle,
} from '../fakes.ts';
import { createFakeInvoker, REQUEST } from '../run/fake-invoker.ts';

export const HEAD: StreamHead = { statusCode: 200, requestId: 'c7b1' };
export const COMPLETE: Answer<StreamEnd> = { ok: true, value: { kind: 'complete', head: HEAD } };
const STREAMED: InvokeRequest = { ...REQUEST, isStreamed: true };

export const encode = (text: string) => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

export function giveStreaming(pick: () => Promise<Picked> = async () => ({ kind: 'cancelled' })) {
  const answer = createDeferred<Answer<StreamEnd>>();
  const calls: StreamCall[] = [];
  const clock = createFakeClock();
  const streaming = createStreaming({
    clock,
    picker: { canPick: true, pick },
    streamer: {
      stream(call) {
        calls.push(call);
        call.onSent();
        return answer.promise;
      },
    },
  });
  const invoker = createFakeInvoker();
  const connection = createFakeConnection();
  const runs = createRuns({ invoker, clock, connection, checks: READY_CHECKS });
  const start = (change: Partial<InvokeRequest> = {}) => {
    const request = { ...STREAMED, ...change };
    return runs.start({
      request,
      subject: SUBJECT,
      session: createFakeSession(),
      conduct: conductStream(request, async () => streaming),
    });
  };
  /** As far as the headers. */
  const begin = async () => {
    const done = start();
    await settle();
    calls[0]?.sink.begin(HEAD);
    return done;
  };
  const take = (text: string) => calls[0]?.sink.take(encode(text));
  return { streaming, runs, clock, invoker, connection, calls, answer, start, begin, take };
}

export interface FakeFile {
  readonly written: Uint8Array[];
  end: 'open' | 'closed' | 'abandoned';
  /** What the next writes and the closing answer. */
  refusal: Refused | undefined;
  closing: Refused | undefined;
  readonly writer: FileWriter;
}

export function createFakeFile(): FakeFile {
  const file: FakeFile = {
    written: [],
    end: 'open',
    refusal: undefined,
    closing: undefined,
    writer: {
      name: 'orders.txt',
      async write(bytes) {
        if (file.refusal === undefined) file.written.push(bytes.slice());
        return file.refusal;
      },
      async close() {
        file.end = 'closed';
        return file.closing;
      },
      async abandon() {
        file.end = 'abandoned';
      },
    },
  };
  return file;
}
