// Receives the answer of one run: a streamed one is handed on as it comes, or gathered where nobody wants it so.
import type { Ending } from './ending.ts';
import type { RuntimeReply } from './event-exchange.ts';
import type { TakeChunk } from './reply-stream.ts';
import { MAX_RESPONSE_BYTES, MAX_STREAM_BYTES } from './response-limits.ts';

export interface Receiving {
  /** The function has answered to the end. For ever pending where its process ends first. */
  readonly answered: Promise<Ending>;
  hasStreamed(): boolean;
  /** Hands nothing on from now on. */
  stop(): void;
}

/** Of an answer that is handed on: enough to look at afterwards, little enough to keep. */
const KEPT_BYTES = 64 * 1024;

/** `output` takes a streamed answer's chunks up to the limit of streams. Without it the answer is gathered. */
export function receiveAnswer(
  reply: Promise<RuntimeReply>,
  output: TakeChunk | undefined,
): Receiving {
  const limitBytes = output === undefined ? MAX_RESPONSE_BYTES : MAX_STREAM_BYTES;
  const keptBytes = output === undefined ? MAX_RESPONSE_BYTES : KEPT_BYTES;
  const kept: Buffer[] = [];
  let sizeBytes = 0;
  let hasStreamed = false;
  let isStopped = false;

  async function take(chunk: Buffer): Promise<void> {
    if (isStopped) return;
    const before = sizeBytes;
    sizeBytes += chunk.byteLength;
    if (before < keptBytes) kept.push(chunk.subarray(0, keptBytes - before));
    // The rest is read and dropped: whether AWS stops the function at the limit is not recorded.
    if (output !== undefined && before < limitBytes) {
      await output(chunk.subarray(0, limitBytes - before));
    }
  }

  async function receive(): Promise<Ending> {
    const first = await reply;
    if (first.kind !== 'stream') return { kind: 'replied', reply: first };
    hasStreamed = true;
    const end = await first.stream.pass(take);
    return { kind: 'streamed', end, body: Buffer.concat(kept), sizeBytes, limitBytes };
  }

  return {
    answered: receive(),
    hasStreamed: () => hasStreamed,
    stop() {
      isStopped = true;
    },
  };
}
