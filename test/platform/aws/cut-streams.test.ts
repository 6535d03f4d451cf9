// Streams cut at every byte, through the SDK's own decoder as it runs in a browser; only `fetch` is replaced.
import { EventStreamCodec } from '@smithy/core/event-streams';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { giveStreamer } from './given-streamer.ts';

const stream = giveStreamer();
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const codec = new EventStreamCodec(
  (bytes) => decoder.decode(bytes as Uint8Array),
  (text) => encoder.encode(text),
);

function encodeEvent(type: string, body: Uint8Array): Uint8Array {
  const text = (value: string) => ({ type: 'string', value }) as const;
  const headers = { ':message-type': text('event'), ':event-type': text(type) };
  return codec.encode({ headers, body });
}

const WHOLE = '{"name":"zwölf"}';
const BYTES = encoder.encode(WHOLE);
/** The second piece ends in the middle of a character. */
const CHUNKS = [BYTES.subarray(0, 8), BYTES.subarray(8, 12), BYTES.subarray(12)];
const ERROR = encoder.encode('{"ErrorCode":"Unhandled","ErrorDetails":"no more"}');
const FRAMES = [
  ...CHUNKS.map((chunk) => encodeEvent('PayloadChunk', chunk)),
  encodeEvent('InvokeComplete', ERROR),
];
const ALL = FRAMES.flatMap((frame) => [...frame]);

/** What must have come when so many bytes of the answer are here: every frame that is whole. */
function countKept(length: number): number {
  let end = 0;
  const whole = FRAMES.slice(0, -1).filter((frame) => {
    end += frame.length;
    return end <= length;
  });
  return CHUNKS.slice(0, whole.length).reduce((sum, chunk) => sum + chunk.length, 0);
}

/** The answer's first bytes in pieces of `size`, then its end or a broken connection. */
function answerWith(bytes: readonly number[], end: 'closed' | 'broken', size = 7): void {
  vi.stubGlobal('fetch', async () => {
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at < bytes.length) controller.enqueue(Uint8Array.from(bytes.slice(at, at + size)));
        else if (end === 'closed') controller.close();
        else controller.error(new TypeError('network error'));
        at += size;
      },
    });
    const headers = { 'x-amzn-requestid': 'c7b1' };
    return new Response(body, { status: 200, headers });
  });
}

afterEach(() => void vi.unstubAllGlobals());

describe.each(['closed', 'broken'] as const)('a stream whose connection is %s', (end) => {
  it('at any byte hands on every whole piece before it, and never passes for complete', async () => {
    for (let length = 0; length < ALL.length; length += 1) {
      answerWith(ALL.slice(0, length), end);
      const { answer, chunks } = await stream();
      const bytes = countKept(length);
      const kept = chunks.flatMap((chunk) => [...chunk]);
      expect(kept, `after ${length} bytes`).toEqual([...BYTES.subarray(0, bytes)]);
      expect(answer, `after ${length} bytes`).toMatchObject({
        ok: false,
        failure: { kind: 'broken stream', receivedBytes: bytes },
      });
    }
  });

  it('after its last frame is complete, with the error that the function ended with', async () => {
    answerWith(ALL, end);
    expect(await stream()).toMatchObject({
      text: WHOLE,
      answer: { value: { kind: 'complete', errorCode: 'Unhandled', errorDetails: 'no more' } },
    });
  });
});

describe('a stream that is changed on its way', () => {
  it('at any byte never gives a changed piece for a whole one, nor passes for complete', async () => {
    for (let at = 0; at < ALL.length; at += 1) {
      // The highest bit of a length would ask for gigabytes; what stays is as wrong.
      const changed = ALL.with(at, (ALL[at] ?? 0) ^ 0x01);
      answerWith(changed, 'closed', 64);
      const { answer, chunks } = await stream();
      const taken = chunks.flatMap((chunk) => [...chunk]);
      expect(taken, `byte ${at}`).toEqual([...BYTES.subarray(0, taken.length)]);
      expect(answer.ok, `byte ${at}`).toBe(false);
    }
  });
});

describe('an answer that is no stream of events', () => {
  it('is named as something else', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>Sign in</html>', { status: 200 }));
    expect(await stream()).toMatchObject({ answer: { failure: { kind: 'unreadable' } } });
  });
});
