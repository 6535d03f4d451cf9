import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeFunction } from '../invoke-function.ts';

const given = giveSandbox();

describe('invocation types', () => {
  it('RequestResponse waits for the answer', async () => {
    const result = await invokeFunction(given.client, 'echo', { Payload: { a: 'ü' } });
    expect(result).toMatchObject({
      statusCode: 200,
      functionError: undefined,
      executedVersion: '$LATEST',
      payload: { event: { a: 'ü' }, requestId: result.requestId },
      log: '',
    });
  });

  it('no payload reaches the handler as an empty object', async () => {
    expect((await invokeFunction(given.client, 'echo')).payload).toMatchObject({ event: {} });
    expect(given.sandbox.requests.at(-1)).toMatchObject({ bodySizeBytes: 0, functionName: 'echo' });
  });

  it('Event is accepted with an empty answer and runs all the same', async () => {
    const Payload = { orderId: 'A-1001' };
    const result = await invokeFunction(given.client, 'order-lookup', {
      Payload,
      InvocationType: 'Event',
    });
    expect(result).toMatchObject({ statusCode: 202, text: '', executedVersion: undefined });
    await expect
      .poll(() => given.sandbox.runs.find(({ requestId }) => requestId === result.requestId))
      .toMatchObject({ functionName: 'order-lookup', payload: '{"orderId":"A-1001"}' });
  });

  it('DryRun allows and runs nothing', async () => {
    given.sandbox.forgetRequests();
    const result = await invokeFunction(given.client, 'failing', { InvocationType: 'DryRun' });
    expect(result).toMatchObject({ statusCode: 204, text: '' });
    expect(given.sandbox.runs).toEqual([]);
  });

  it('another word breaks the model', async () => {
    await expect(
      invokeFunction(given.client, 'echo', { InvocationType: 'Later' as 'Event' }),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value 'Later' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set: [Event, RequestResponse, DryRun]",
    });
  });
});

describe('the headers of an answer', () => {
  it('are those recorded from AWS', async () => {
    await invokeFunction(given.client, 'echo:live', { LogType: 'Tail' });
    const seen: Record<string, string> = {};
    given.client.middlewareStack.add(
      (next) => async (args) => {
        const output = await next(args);
        Object.assign(seen, (output.response as { headers: object }).headers);
        return output;
      },
      { step: 'deserialize', name: 'seeHeaders', override: true },
    );
    await invokeFunction(given.client, 'echo:live', { LogType: 'Tail' });
    given.client.middlewareStack.remove('seeHeaders');
    expect(seen).toMatchObject({
      'content-type': 'application/json',
      'x-amz-executed-version': '1',
      'x-amzn-remapped-content-length': '0',
      'x-amzn-requestid': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-amzn-trace-id': expect.stringMatching(
        /^root=1-[0-9a-f]{8}-[0-9a-f]{24};parent=[0-9a-f]{16};sampled=0;lineage=/,
      ),
      date: expect.stringMatching(/GMT$/),
    });
  });
});
