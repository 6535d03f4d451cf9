import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFunctionError } from '../../../src/domain/result/function-error.ts';

const read = (value: unknown) => readFunctionError(new TextEncoder().encode(JSON.stringify(value)));

describe('readFunctionError', () => {
  it('reads what Node’s runtime writes, its frames in `trace`', () => {
    const trace = ['TypeError: x is not a function', '    at handler (/var/task/index.js:3:9)'];
    expect(read({ errorType: 'TypeError', errorMessage: 'x is not a function', trace })).toEqual({
      errorType: 'TypeError',
      errorMessage: 'x is not a function',
      stackTrace: trace,
    });
  });

  it('reads what Python’s runtime writes, its frames in `stackTrace`', () => {
    const stackTrace = ['  File "/var/task/app.py", line 3, in handler\n    return 1 / 0\n'];
    const requestId = 'c7b1';
    expect(
      read({
        errorMessage: 'division by zero',
        errorType: 'ZeroDivisionError',
        requestId,
        stackTrace,
      }),
    ).toEqual({
      errorType: 'ZeroDivisionError',
      errorMessage: 'division by zero',
      stackTrace: ['  File "/var/task/app.py", line 3, in handler\n    return 1 / 0'],
    });
  });

  it('reads what Java’s runtime writes, and leaves its cause to the raw view', () => {
    const cause = { errorMessage: 'inner', errorType: 'java.io.IOException', stackTrace: [] };
    const stackTrace = ['example.Handler.handle(Handler.java:12)'];
    expect(
      read({ errorMessage: 'outer', errorType: 'java.lang.RuntimeException', stackTrace, cause }),
    ).toEqual({ errorType: 'java.lang.RuntimeException', errorMessage: 'outer', stackTrace });
  });

  it('reads what Lambda itself writes of a time-out, which has a message alone', () => {
    expect(read({ errorMessage: '2026-10-08 c7b1 Task timed out after 3.00 seconds' })).toEqual({
      errorMessage: '2026-10-08 c7b1 Task timed out after 3.00 seconds',
      stackTrace: [],
    });
  });

  it('takes a type without a message, and a trace that is one text', () => {
    expect(read({ errorType: 'Runtime.ExitError', stackTrace: 'one\ntwo' })).toEqual({
      errorType: 'Runtime.ExitError',
      stackTrace: ['one', 'two'],
    });
  });

  it('shows frames that are no texts as what they are', () => {
    const { stackTrace } =
      read({ errorType: 'X', trace: [{ line: 3 }, ['a', 1], null, 'at y'] }) ?? {};
    expect(stackTrace).toEqual(['{"line":3}', '["a",1]', 'null', 'at y']);
  });

  it.each([
    ['nothing of type or message', { status: 'failed' }],
    ['a type and a message that are no texts', { errorType: 7, errorMessage: { a: 1 } }],
    ['a list', [{ errorMessage: 'x' }]],
    ['a text', 'errorMessage'],
    ['null', null],
  ])('gives nothing for an object with %s, so that the body is shown as it is', (_what, value) => {
    expect(read(value)).toBeUndefined();
  });

  it('gives nothing for what is no JSON', () => {
    expect(readFunctionError(new TextEncoder().encode('<html>'))).toBeUndefined();
    expect(readFunctionError(new Uint8Array())).toBeUndefined();
  });

  it('never throws, whatever a function writes', () => {
    const hostile = fc.record(
      { errorType: fc.jsonValue(), errorMessage: fc.jsonValue(), trace: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void readFunctionError(bytes)));
    fc.assert(
      fc.property(hostile, (value) => {
        const error = read(JSON.parse(JSON.stringify({ ...value, errorMessage: 'x' })));
        expect(error?.stackTrace.every((frame) => typeof frame === 'string')).toBe(true);
      }),
    );
  });
});
