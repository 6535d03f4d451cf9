import { describe, expect, it } from 'vitest';
import { readFailure } from '../../../src/platform/aws/read-failure.ts';
import { readClockOffset } from '../../../src/platform/aws/watch-wire.ts';

const read = (error: unknown, online = true) => readFailure('Invoke', error, online);

describe('readFailure', () => {
  it.each([
    new TypeError('Failed to fetch'),
    new DOMException('The operation was aborted.', 'AbortError'),
    'a text',
    undefined,
    null,
    42,
    { $metadata: null },
    { $metadata: { httpStatusCode: '200' } },
  ])('takes anything without a status for a lost connection (%#)', (error) => {
    expect(read(error)).toMatchObject({ kind: 'network', operation: 'Invoke', online: true });
    expect(read(error, false)).toMatchObject({ kind: 'network', online: false });
  });

  it('takes a service’s error for what it says, and nothing that it does not say', () => {
    const error = Object.assign(new Error('No.'), {
      name: 'ServiceException',
      $fault: 'server',
      $metadata: { httpStatusCode: 500 },
    });
    expect(read(error)).toEqual({
      kind: 'service',
      operation: 'Invoke',
      errorName: 'ServiceException',
      message: 'No.',
      statusCode: 500,
      raw: expect.stringContaining('"message": "No."'),
    });
  });

  it('takes a status with a broken body for a cut, and one with strange words for unreadable', () => {
    const $metadata = { httpStatusCode: 200, requestId: 'c7b1' };
    const cut = Object.assign(new TypeError('network error'), { $metadata });
    const strange = Object.assign(new SyntaxError('Unexpected token'), { $metadata });
    expect(read(cut)).toMatchObject({ kind: 'cut', statusCode: 200, requestId: 'c7b1' });
    expect(read(strange)).toMatchObject({ kind: 'unreadable', statusCode: 200, requestId: 'c7b1' });
  });

  it('never throws, not even for an error that refers to itself', () => {
    const error: Error & { self?: unknown } = new Error('round');
    error.self = error;
    expect(read(error)).toMatchObject({ kind: 'network' });
  });
});

describe('readClockOffset', () => {
  it('is the service’s clock minus ours, by the Date header', () => {
    const date = 'Sun, 22 Nov 2026 12:00:00 GMT';
    expect(readClockOffset({ date }, Date.parse(date) - 90_000)).toBe(90_000);
    expect(readClockOffset({ date }, Date.parse(date) + 90_000)).toBe(-90_000);
  });

  it.each([{}, { date: '' }, { date: 'soon' }])('is nought where no date came: %j', (headers) => {
    expect(readClockOffset(headers, 1000)).toBe(0);
  });
});
