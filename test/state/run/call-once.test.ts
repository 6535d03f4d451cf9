import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import { listModelledErrors } from '../../domain/failure/modelled-errors.ts';
import { toLostCalls, toServiceFailure } from '../../domain/failure/samples.ts';
import { fail, ok, toCredentials } from '../fakes.ts';
import { REQUEST, RETURNED } from './fake-invoker.ts';
import { giveCall } from './given-call.ts';

const EXPIRED = toServiceFailure('ExpiredTokenException', 403);
const SKEWED = toServiceFailure(
  'InvalidSignatureException',
  403,
  'Signature expired: a is now earlier than b',
);

/** Nothing takes time here. */
const TIMES = { sentMs: 0, endedMs: 0 };

describe('callOnce', () => {
  it('sends one POST with the session’s credentials and gives the outcome', async () => {
    const { invoker, make } = giveCall();
    expect(await make()).toEqual({ answer: ok(RETURNED), times: TIMES });
    expect(invoker.calls).toMatchObject([
      { request: REQUEST, endpoint: 'https://lambda.example', credentials: toCredentials('1') },
    ]);
  });

  const once: readonly Failure[] = [
    ...toLostCalls('Invoke'),
    ...listModelledErrors('Invoke').map(({ errorName, statusCode }) =>
      toServiceFailure(errorName, statusCode),
    ),
    toServiceFailure('AccessDeniedException', 403, 'User: x is not authorized to perform: y'),
    toServiceFailure(
      'SignatureDoesNotMatch',
      403,
      'The request signature we calculated does not match',
    ),
    toServiceFailure('ExpiredTokenException', 500),
    toServiceFailure('UnknownError', 503),
  ];

  it.each(
    once.map((failure) => ({
      failure,
      name: 'errorName' in failure ? failure.errorName : failure.kind,
    })),
  )('sends one POST and no second one after $name', async ({ failure }) => {
    const { invoker, session, make } = giveCall([fail(failure)]);
    expect(await make()).toEqual({ answer: fail(failure), times: TIMES });
    expect(invoker.calls).toHaveLength(1);
    expect(session.renewed).toEqual([]);
  });

  it.each([
    'ExpiredTokenException',
    'ExpiredToken',
    'UnrecognizedClientException',
    'InvalidClientTokenId',
  ])(
    'sends a second POST with new credentials after %s, which proves that nothing ran',
    async (name) => {
      const { invoker, session, make } = giveCall([fail(toServiceFailure(name, 403))]);
      expect(await make()).toEqual({
        answer: ok(RETURNED),
        resent: 'new credentials',
        times: TIMES,
      });
      expect(invoker.calls.map(({ credentials }) => credentials)).toEqual([
        toCredentials('1'),
        toCredentials('2'),
      ]);
      expect(session.renewed).toEqual([toCredentials('1')]);
    },
  );

  it.each([
    SKEWED,
    toServiceFailure('RequestTimeTooSkewed', 403),
    toServiceFailure('RequestExpired', 403),
  ])(
    'sends a second POST with the same credentials after a signature refused for its time: $errorName',
    async (failure) => {
      const { invoker, make } = giveCall([fail(failure)]);
      expect(await make()).toEqual({
        answer: ok(RETURNED),
        resent: 'corrected clock',
        times: TIMES,
      });
      expect(invoker.calls.map(({ credentials }) => credentials)).toEqual([
        toCredentials('1'),
        toCredentials('1'),
      ]);
    },
  );

  it.each([
    [EXPIRED, EXPIRED],
    [EXPIRED, SKEWED],
    [SKEWED, SKEWED],
    [SKEWED, EXPIRED],
  ])('never sends a third, whatever the second one brings (%#)', async (first, second) => {
    const { invoker, make } = giveCall([fail(first), fail(second), fail(second)]);
    expect((await make()).answer).toEqual(fail(second));
    expect(invoker.calls).toHaveLength(2);
  });

  it('tells when it left, when the answer began and when it was whole, counted from the press', async () => {
    const { invoker, session, clock, make } = giveCall();
    const credentials = session.credentials;
    session.credentials = async () => {
      clock.pass(40);
      return credentials();
    };
    invoker.invoke = async (call) => {
      call.onSent();
      clock.pass(300);
      call.onAnswered?.();
      clock.pass(7);
      return ok(RETURNED);
    };
    expect((await make()).times).toEqual({ sentMs: 40, answeredMs: 340, endedMs: 347 });
  });

  it('tells the times of the second sending where there are two', async () => {
    const skewed = toServiceFailure('RequestExpired', 403);
    const { invoker, clock, make } = giveCall();
    invoker.invoke = async (call) => {
      clock.pass(10);
      call.onSent();
      if (clock.monotonic() > 10) return ok(RETURNED);
      call.onAnswered?.();
      return fail(skewed);
    };
    expect((await make()).times).toEqual({ sentMs: 20, endedMs: 20 });
  });
});
