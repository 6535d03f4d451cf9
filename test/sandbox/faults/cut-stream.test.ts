import { AwsClient } from 'aws4fetch';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { getGuestCredentials } from '../guest.ts';
import { invokeStreaming } from '../invoke-streaming.ts';
import type { BrokenStream } from './break-stream.ts';
import { parseFault } from './fault.ts';

const given = giveSandbox({
  files: {
    'speaks.mjs': `export const handler = awslambda.streamifyResponse(async (event, out) => {
      out.write('one '); out.write('zwölf '); out.write('three');
      if (event.fail) throw new Error('midway');
      out.end(); });`,
  },
});
let aws: AwsClient;
beforeAll(async () => {
  const guest = await getGuestCredentials(given.sandbox);
  aws = new AwsClient({ ...guest, service: 'lambda', region: 'eu-west-1', retries: 0 });
});
afterEach(() => given.sandbox.faults.clear());

const PATH = '/2021-11-15/functions/speaks/response-streaming-invocations';

async function run(action: Omit<BrokenStream, 'kind'>, payload: unknown = {}) {
  const fault = parseFault({ action: { kind: 'broken stream', ...action } });
  given.sandbox.faults.add(fault);
  const Payload = Buffer.from(JSON.stringify(payload));
  const { chunks, complete, error } = await invokeStreaming(given.client, 'speaks', { Payload });
  return { chunks: chunks.map(String), complete, message: error?.message };
}

describe('a stream whose connection is cut', () => {
  it.each(['cut', 'cut in a prelude', 'cut in a frame'] as const)(
    'keeps what came before it: %s',
    async (how) => {
      const { chunks, complete, message } = await run({ how, afterChunks: 2 });
      expect([chunks, complete]).toEqual([['one ', 'zwölf '], undefined]);
      expect(message).toMatch(/aborted|Truncated/);
    },
  );

  it('may end in the middle of a character', async () => {
    given.sandbox.faults.add({ action: { kind: 'broken stream', how: 'cut in a character' } });
    const { chunks, error } = await invokeStreaming(given.client, 'speaks');
    expect(Buffer.concat(chunks)).toEqual(Buffer.from([...Buffer.from('one zw'), 0xc3]));
    expect(error).toBeDefined();
  });

  it('may be cut after the error has been said', async () => {
    const { chunks, complete, message } = await run(
      { how: 'cut after InvokeComplete' },
      { fail: true },
    );
    expect(chunks.join('')).toBe('one zwölf three');
    expect(complete?.ErrorDetails).toContain('midway');
    expect(message).toBe('aborted');
  });

  it('may be cut at any byte', async () => {
    const whole = await aws.fetch(given.sandbox.url + PATH, { method: 'POST', body: '{}' });
    const all = Buffer.from(await whole.arrayBuffer());
    for (const afterBytes of [0, 3, 9, 60, all.byteLength - 1]) {
      given.sandbox.faults.add({ action: { kind: 'broken stream', how: 'cut', afterBytes } });
      const answer = await aws.fetch(given.sandbox.url + PATH, { method: 'POST', body: '{}' });
      expect(answer.status).toBe(200);
      const arrived: Uint8Array[] = [];
      await expect(
        answer.body?.pipeTo(new WritableStream({ write: (bytes) => void arrived.push(bytes) })),
      ).rejects.toThrow();
      expect(Buffer.concat(arrived)).toEqual(all.subarray(0, afterBytes));
    }
  });

  it('is cut in its first frame by the fault for answers of every kind', async () => {
    given.sandbox.faults.add({ action: { kind: 'cut' } });
    const answer = await aws.fetch(given.sandbox.url + PATH, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });
});
