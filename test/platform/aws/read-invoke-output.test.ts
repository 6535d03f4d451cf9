import { describe, expect, it } from 'vitest';
import { readInvokeOutput } from '../../../src/platform/aws/lambda-invoker.ts';

const read = (statusCode: number) =>
  readInvokeOutput(
    { StatusCode: statusCode, $metadata: { httpStatusCode: statusCode, requestId: 'c7b1' } },
    undefined,
  );

describe('readInvokeOutput', () => {
  it.each([
    [200, 'returned'],
    [202, 'accepted'],
    [204, 'allowed'],
  ])('takes the status %i for %s', (statusCode, kind) => {
    expect(read(statusCode)).toMatchObject({ ok: true, value: { kind, requestId: 'c7b1' } });
  });

  it('takes no other status for an outcome: Invoke never gives one', () => {
    expect(read(206)).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable', statusCode: 206, requestId: 'c7b1' },
    });
  });

  it('leaves out what did not come', () => {
    const answer = read(202);
    expect(answer.ok && Object.keys(answer.value).sort()).toEqual([
      'kind',
      'requestId',
      'statusCode',
    ]);
  });
});
