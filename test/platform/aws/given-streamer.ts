// The real streamer, with the SDK's own decoder, and a sink that keeps all that comes.
import { beforeAll } from 'vitest';
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type { InvokeRequest } from '../../../src/domain/request/request.ts';
import type { Issued } from '../../../src/domain/session/identity-service.ts';
import type { StreamCall, StreamEnd, StreamHead } from '../../../src/domain/stream/streamer.ts';
import { createStreamer } from '../../../src/platform/aws/lambda-streamer.ts';
import { issueCredentials, SANDBOX_URL } from '../sandbox-controls.ts';

export interface Streamed {
  readonly answer: Answer<StreamEnd>;
  readonly heads: readonly StreamHead[];
  readonly chunks: readonly Uint8Array[];
  /** All of them, decoded; what is no whole character stands as U+FFFD. */
  readonly text: string;
  readonly bytes: number;
}

export function giveStreamer() {
  const streamer = createStreamer(() => true);
  let issued: Issued | undefined;
  beforeAll(async () => {
    issued = await issueCredentials();
  });
  return async (
    request: Partial<InvokeRequest> = {},
    change: Partial<StreamCall> = {},
  ): Promise<Streamed> => {
    if (issued === undefined) throw new Error('No credentials yet.');
    const heads: StreamHead[] = [];
    const chunks: Uint8Array[] = [];
    const { credentials, clockOffsetMs } = issued;
    const answer = await streamer.stream({
      request: {
        region: 'eu-west-1',
        functionName: 'echo',
        invocationType: 'RequestResponse',
        isStreamed: true,
        logType: 'None',
        ...request,
      },
      endpoint: SANDBOX_URL,
      credentials,
      clockOffsetMs,
      signal: new AbortController().signal,
      onSent: () => undefined,
      sink: {
        isCopying: true,
        begin: (head) => void heads.push(head),
        async take(bytes) {
          chunks.push(bytes.slice());
        },
      },
      ...change,
    });
    const decoder = new TextDecoder();
    const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
    const bytes = chunks.reduce((sum, { length }) => sum + length, 0);
    return { answer, heads, chunks, text: text + decoder.decode(), bytes };
  };
}
