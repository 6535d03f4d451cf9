import { describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import { readPosts, resetSandbox } from '../sandbox-controls.ts';
import { decode, encode, giveInvoker } from './given-invoker.ts';

const given = giveInvoker();
const MB = 1024 * 1024;
const NOT_UTF8 = Uint8Array.from([
  0x00, 0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0x0d, 0x0a, 0xef,
]);
const BOM = encode('\uFEFF{"a":1}');

function toLarge(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(6 * MB);
  for (let at = 0; at < bytes.length; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  }
  return bytes;
}

/** The browser's `fetch`, answered here: the sandbox's functions can only return JSON. */
function answerWith(body: Uint8Array<ArrayBuffer>) {
  const sent: Promise<ArrayBuffer>[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    sent.push(new Request(input).arrayBuffer());
    return new Response(body, { status: 200 });
  });
  return { readSent: async () => new Uint8Array((await sent[0]) ?? new ArrayBuffer(0)) };
}

function bodyOf(answer: { readonly ok: boolean; readonly value?: Outcome }): Uint8Array {
  if (answer.value?.kind !== 'returned') throw new Error('Nothing was returned.');
  return answer.value.body;
}

/** Much quicker than `toEqual` for megabytes. */
const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

describe('bytes', () => {
  it.each([
    ['are no UTF-8', () => NOT_UTF8],
    ['begin with a byte order mark', () => BOM],
    ['are none', () => new Uint8Array()],
    ['are 6 MB of anything', toLarge],
  ])('go and come exactly as they are when they %s', async (_what, toBytes) => {
    const bytes = toBytes();
    const wire = answerWith(bytes);
    const answer = await given.invoke({ payload: bytes });
    expect(isSame(bodyOf(answer), bytes)).toBe(true);
    expect(isSame(await wire.readSent(), bytes)).toBe(true);
  });
});

describe('over real HTTP', () => {
  it('a payload of 6 MB arrives whole: its hash is in the signature', async () => {
    await resetSandbox();
    const payload = encode(`"${'x'.repeat(6 * MB - 2)}"`);
    // An answer of the same size is too large with what echo adds; that the function ran is enough.
    expect((await given.invoke({ payload })).ok).toBe(true);
    expect((await readPosts()).map(({ bodySizeBytes }) => bodySizeBytes)).toEqual([6 * MB]);
  });

  it('an answer of about 5 MB comes whole', async () => {
    const payload = encode('{"rows":40000}');
    const body = bodyOf(await given.invoke({ functionName: 'monthly-report', payload }));
    expect(body.length).toBeGreaterThan(4 * MB);
    expect(JSON.parse(decode(body))).toHaveLength(40_000);
  });

  it('a payload that is no UTF-8 is sent as it is, and the service decides', async () => {
    await resetSandbox();
    expect(await given.invoke({ payload: Uint8Array.from([0x22, 0xe9, 0x22]) })).toMatchObject({
      failure: { kind: 'service', errorName: 'InvalidRequestContentException', statusCode: 400 },
    });
    expect((await readPosts()).map(({ bodySizeBytes }) => bodySizeBytes)).toEqual([3]);
  });
});
