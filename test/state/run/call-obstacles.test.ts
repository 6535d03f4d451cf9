import { describe, expect, it } from 'vitest';
import { toServiceFailure } from '../../domain/failure/samples.ts';
import { fail, ok, toCredentials } from '../fakes.ts';
import { giveCall } from './given-call.ts';

const EXPIRED = toServiceFailure('ExpiredTokenException', 403);

describe('callOnce, where something stands in the way,', () => {
  it('sends nothing while the device is offline, and asks for no credentials', async () => {
    let asked = 0;
    const { invoker, connection, make } = giveCall([], {
      credentials: async () => {
        asked += 1;
        return fail(EXPIRED);
      },
    });
    connection.turn(false);
    expect((await make()).answer).toEqual(fail({ kind: 'offline', operation: 'Invoke' }));
    expect([invoker.calls.length, asked]).toEqual([0, 0]);
  });

  it('sends nothing without credentials and says what kept them away', async () => {
    const refused = toServiceFailure('NotAuthorizedException', 400, '', 'GetId');
    const { invoker, make } = giveCall([], { credentials: async () => fail(refused) });
    expect(await make()).toEqual({ answer: fail(refused), times: { endedMs: 0 } });
    expect(invoker.calls).toEqual([]);
  });

  it('sends no second POST where the renewal fails, and says why', async () => {
    const refused = toServiceFailure('TooManyRequestsException', 400, '', 'GetId');
    const { invoker, make } = giveCall([fail(EXPIRED)], { renew: async () => fail(refused) });
    expect((await make()).answer).toEqual(fail(refused));
    expect(invoker.calls).toHaveLength(1);
  });

  const stopped = fail({ kind: 'stopped', operation: 'Invoke', afterMs: 0, sent: false });

  it('sends nothing after a stop that comes before the sending', async () => {
    const { invoker, abort, make } = giveCall();
    const called = make();
    abort.abort();
    expect((await called).answer).toEqual(stopped);
    expect(invoker.calls).toEqual([]);
  });

  it('sends no second POST after a stop between the two', async () => {
    const { invoker, abort, make } = giveCall([fail(EXPIRED)], {
      renew: async () => {
        abort.abort();
        return ok({ credentials: toCredentials('2'), clockOffsetMs: 0 });
      },
    });
    expect((await make()).answer).toEqual(stopped);
    expect(invoker.calls).toHaveLength(1);
  });
});
