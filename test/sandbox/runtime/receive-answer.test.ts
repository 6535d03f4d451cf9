import { describe, expect, it } from 'vitest';
import { toVerdict } from './ending.ts';
import { receiveAnswer } from './receive-answer.ts';
import type { ReplyStream } from './reply-stream.ts';

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');

function toStream(count: number): ReplyStream {
  return {
    async pass(take) {
      for (let sent = 0; sent < count; sent += 1) await take(MEGABYTE);
      return { kind: 'complete' };
    },
  };
}

async function receive(count: number, output?: (chunk: Buffer) => Promise<void>) {
  const reply = Promise.resolve({ kind: 'stream', stream: toStream(count) } as const);
  return toVerdict(await receiveAnswer(reply, output).answered, 'id', 3);
}

describe('a streamed answer', () => {
  it.each([
    [200, undefined],
    [201, 'Function.ResponseSizeTooLarge'],
  ])(
    'of %i MB that is handed on ends with the error %s, and no byte past 200 MB',
    async (count, errorType) => {
      let heardBytes = 0;
      const verdict = await receive(count, async (chunk) => {
        heardBytes += chunk.byteLength;
      });
      expect([heardBytes, verdict.errorType]).toEqual([200 * 1024 * 1024, errorType]);
      expect(verdict.payload.byteLength).toBeLessThanOrEqual(64 * 1024);
    },
  );

  it.each([
    [6, undefined],
    [7, 'Function.ResponseSizeTooLarge'],
  ])('of %i MB that is gathered ends with the error %s', async (count, errorType) => {
    const verdict = await receive(count);
    expect(verdict.errorType).toBe(errorType);
    expect(verdict.payload.byteLength === 6 * 1024 * 1024).toBe(errorType === undefined);
  });
});
