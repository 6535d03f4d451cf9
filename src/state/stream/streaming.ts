// Runs whose response is streamed: where the bytes go, what is told of them, and what is left when it is over.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '../../domain/failure/failure.ts';
import type { InvokeRequest } from '../../domain/request/request.ts';
import type { Invoker } from '../../domain/run/invoker.ts';
import type { FilePicker } from '../../domain/stream/file-port.ts';
import { toStreamFileName } from '../../domain/stream/stream-file-name.ts';
import type { StreamRecord } from '../../domain/stream/stream-record.ts';
import type { Streamer } from '../../domain/stream/streamer.ts';
import { toStreamOutcome } from '../../domain/stream/to-stream-outcome.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Called } from '../run/call-once.ts';
import type { Conducted, Send } from '../run/send.ts';
import { createStreamKeeper, type LiveStream, type StreamKeeper } from './live-stream.ts';

export interface StreamingPorts {
  readonly streamer: Streamer;
  readonly picker: FilePicker;
  readonly clock: Clock;
}

export interface Streaming {
  /** Whether this browser can write to a file while a response arrives. */
  readonly canSave: boolean;
  /** The next run asks for a file, and writes to it. */
  readonly isSaving: ReadonlySignal<boolean>;
  setSaving(isSaving: boolean): void;
  /** Why the last press sent nothing: no file could be opened. */
  readonly refusal: ReadonlySignal<string | undefined>;
  /** The stream under way, or the last one. */
  readonly live: ReadonlySignal<LiveStream | undefined>;
  /** One run: asks for the file first where one is wanted; without it nothing is sent. */
  conduct(request: InvokeRequest, send: Send): Promise<Conducted>;
}

export function createStreaming(ports: StreamingPorts): Streaming {
  const { picker, clock } = ports;
  const isSaving = signal(false);
  const refusal = signal<string | undefined>(undefined);
  const live = signal<LiveStream | undefined>(undefined);

  async function pickFile(request: InvokeRequest) {
    // A dry run has no response.
    if (!isSaving.peek() || !picker.canPick || request.invocationType === 'DryRun')
      return undefined;
    return picker.pick(toStreamFileName(request.functionName, clock.now()));
  }

  return {
    get canSave() {
      return picker.canPick;
    },
    isSaving,
    setSaving(is) {
      isSaving.value = is;
      refusal.value = undefined;
    },
    refusal,
    live,
    async conduct(request, send) {
      refusal.value = undefined;
      live.value = undefined;
      const picked = await pickFile(request);
      if (picked?.kind === 'refused') refusal.value = picked.sentence;
      if (picked !== undefined && picked.kind !== 'picked') return 'not begun';
      const keeper = createStreamKeeper(clock, picked?.writer);
      live.value = keeper.live;
      const called = await send(toInvoker(ports.streamer, keeper));
      return finish(called, keeper, await keeper.close());
    },
  };
}

/** The call as `callOnce` knows it; the bytes take their own way. */
function toInvoker(streamer: Streamer, keeper: StreamKeeper): Invoker {
  return {
    async invoke(call) {
      const onSent = () => {
        keeper.onSent();
        call.onSent();
      };
      const answer = await streamer.stream({ ...call, onSent, sink: keeper.sink });
      if (!answer.ok) return answer;
      return { ok: true, value: toStreamOutcome(answer.value, await keeper.close()) };
    },
  };
}

/** A call that failed before any headers has no stream to tell of. */
function finish(called: Called, keeper: StreamKeeper, record: StreamRecord): Called {
  const head = keeper.readHead();
  const { answer } = called;
  if (head === undefined || (answer.ok && answer.value.kind === 'allowed')) return called;
  const streamed = { ...called, ...toStreamTimes(called, record), stream: record };
  if (answer.ok) return streamed;
  const failure = tellReceived(answer.failure, record, head.requestId);
  return { ...streamed, answer: { ok: false, failure } };
}

/** The record counts from the sending, a run from the press. */
function toStreamTimes({ times }: Called, { figures }: StreamRecord): Pick<Called, 'times'> {
  const { firstByteMs } = figures;
  if (times?.sentMs === undefined || firstByteMs === undefined) return {};
  return { times: { ...times, firstByteMs: times.sentMs + firstByteMs } };
}

/** Whoever stops does not know how much had come: it is known here. */
function tellReceived(failure: Failure, record: StreamRecord, requestId?: string): Failure {
  if (failure.kind !== 'stopped' && failure.kind !== 'timed out') return failure;
  const { bytes: receivedBytes } = record.figures;
  return { ...failure, receivedBytes, ...(requestId === undefined ? {} : { requestId }) };
}
