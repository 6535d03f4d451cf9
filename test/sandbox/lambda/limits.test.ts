import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeFunction } from '../invoke-function.ts';

const SIX_MB = 6_291_456;

const given = giveSandbox();

/** A JSON text of exactly so many bytes. */
function makeJson(sizeBytes: number): string {
  return `"${'x'.repeat(sizeBytes - 2)}"`;
}

describe('the size of a payload', () => {
  it('may be 6 MB and not a byte more', async () => {
    const full = { Payload: makeJson(SIX_MB), InvocationType: 'DryRun' } as const;
    expect((await invokeFunction(given.client, 'echo', full)).statusCode).toBe(204);
    await expect(
      invokeFunction(given.client, 'echo', { Payload: makeJson(SIX_MB + 1) }),
    ).rejects.toMatchObject({
      name: 'RequestTooLargeException',
      message: 'Request must be smaller than 6291456 bytes for the InvokeFunction operation',
      $metadata: { httpStatusCode: 413 },
    });
  });

  it('may be 1 MB for an Event', async () => {
    const event = (size: number) =>
      invokeFunction(given.client, 'sales-chart', {
        Payload: makeJson(size),
        InvocationType: 'Event',
      });
    expect((await event(1_048_576)).statusCode).toBe(202);
    await expect(event(1_048_577)).rejects.toMatchObject({ name: 'RequestTooLargeException' });
  });

  it('may be almost 6 MB on the way back, exact to the byte', async () => {
    const Payload = makeJson(6_000_000);
    const { text } = await invokeFunction(given.client, 'echo', { Payload });
    expect(text).toContain(Payload);
  });

  it('is a function error when the answer is more than Lambda passes on', async () => {
    const result = await invokeFunction(given.client, 'monthly-report', {
      Payload: { rows: 60_000 },
    });
    expect(result).toMatchObject({
      statusCode: 200,
      functionError: 'Unhandled',
      payload: {
        errorType: 'Function.ResponseSizeTooLarge',
        errorMessage:
          'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
      },
    });
  });
});

describe('the syntax of a payload', () => {
  it.each([
    [
      'value',
      "Unrecognized token 'value': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (byte[])\"value\"; line: 1, column: 6]",
    ],
    ['{"a":', 'SyntaxError: Unexpected end of JSON input'],
    [new Uint8Array([0x22, 0x61, 0xff, 0x22]), 'Invalid UTF-8 start byte 0xff'],
  ])('is judged by the service: %s', async (Payload, reason) => {
    await expect(invokeFunction(given.client, 'echo', { Payload })).rejects.toMatchObject({
      name: 'InvalidRequestContentException',
      message: `Could not parse request body into json: Could not parse payload into json: ${reason}`,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('may be any JSON value', async () => {
    for (const Payload of ['null', '0', '"text"', '[]', ' {"a" : 1} ']) {
      const { payload } = await invokeFunction(given.client, 'echo', { Payload });
      expect(payload).toMatchObject({ event: JSON.parse(Payload) });
    }
  });
});

describe('a client context', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64');

  it('reaches the handler with its characters whole', async () => {
    const context = { custom: { who: 'Zoë 田中' }, env: {} };
    const ClientContext = encode(JSON.stringify(context, null, 2));
    const { payload } = await invokeFunction(given.client, 'echo', { ClientContext });
    expect(payload).toMatchObject({ clientContext: context });
  });

  it('is not handed to an Event', async () => {
    const ClientContext = encode('{"custom":{}}');
    const options = { ClientContext, InvocationType: 'Event' } as const;
    const { requestId } = await invokeFunction(given.client, 'echo', options);
    await expect
      .poll(() => given.sandbox.runs.find((run) => run.requestId === requestId)?.answer)
      .toContain('"clientContext":null');
  });

  it.each([
    ['not base64', '{"custom":{}}'],
    ['not JSON', encode('custom')],
    ['no object', encode('[1]')],
  ])('is refused: %s', async (_reason, ClientContext) => {
    await expect(invokeFunction(given.client, 'echo', { ClientContext })).rejects.toMatchObject({
      name: 'InvalidRequestContentException',
      message: 'Client context must be a valid Base64-encoded JSON object.',
    });
  });

  it('may be 3,583 bytes of base64, so 3,580, and not the next four', async () => {
    const ofLength = (bytes: number) => encode(`{"a":"${'x'.repeat((bytes / 4) * 3 - 8)}"}`);
    expect(ofLength(3580)).toHaveLength(3580);
    await invokeFunction(given.client, 'echo', { ClientContext: ofLength(3580) });
    await expect(
      invokeFunction(given.client, 'echo', { ClientContext: ofLength(3584) }),
    ).rejects.toMatchObject({ name: 'InvalidRequestContentException' });
  });
});
