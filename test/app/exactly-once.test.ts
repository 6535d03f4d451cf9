// Exactly what was asked, at most once: the POSTs on the wire under every fault.

import { describe, it } from 'vitest';
import type { FaultAction } from '../sandbox/faults/fault.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import type { Desk } from './open-desk.ts';
import { expectStatus, fillIn, invoke, listInvokes } from './steps.ts';

const given = giveDesk();
const LOST = [/request failed: .*invocations/, /console: .*invocations/];

/** Presses once under a fault that strikes again and again, and gives the number of POSTs when it is over. */
async function pressUnder(desk: Desk, action: FaultAction, sentence: RegExp): Promise<number> {
  given.sandbox.faults.add({ operation: 'Invoke', times: 9, action });
  await invoke(desk, { functionName: 'echo', payload: '{}' }, sentence);
  return listInvokes(given.sandbox).length;
}

describe('one press is one POST', () => {
  const faults: readonly [string, FaultAction, RegExp][] = [
    ['a 500', { kind: 'error', errorName: 'ServiceException' }, /^AWS had a problem$/],
    ['a 502', { kind: 'error', errorName: 'EC2UnexpectedException' }, /./],
    ['a 503', { kind: 'error', errorName: 'ServiceUnavailableException' }, /^AWS is not available/],
    ['a 504 without a body', { kind: 'empty', statusCode: 504 }, /^AWS had a problem$/],
    ['a throttle', { kind: 'error', errorName: 'TooManyRequestsException' }, /^Too many calls/],
    ['an HTML page of a gateway', { kind: 'html', statusCode: 502 }, /^Something else answered$/],
    ['an answer that breaks off', { kind: 'cut' }, /^The answer broke off$/],
    ['an answer without CORS', { kind: 'no cors' }, /^No answer came back$/],
    ['a late answer', { kind: 'delay', delayMs: 700 }, /^Returned/],
  ];

  it('under every fault of the service and of the way to it', async () => {
    const desk = await given.open({ expected: LOST });
    for (const [name, action, sentence] of faults) {
      given.sandbox.faults.clear();
      given.sandbox.forgetRequests();
      expect(await pressUnder(desk, action, sentence), name).toBe(1);
    }
  });

  it('and none where the preflight is refused', async () => {
    const desk = await given.open({ expected: LOST });
    const action = { kind: 'failing preflight' } as const;
    expect(await pressUnder(desk, action, /^No answer came back$/)).toBe(0);
    expect(given.sandbox.runs).toEqual([]);
  });

  it('when the waiting is stopped by hand, and the page says that the function goes on', async () => {
    const desk = await given.open({ expected: LOST });
    given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'never answer' } });
    await fillIn(desk, { functionName: 'echo' });
    await desk.invoke.click();
    await expectStatus(desk, 'Waiting for the answer');
    await expect(desk.result).toContainText('it goes on');
    await expect.poll(() => given.sandbox.runs.length).toBe(1);
    await desk.stopWaiting.click();
    await expectStatus(desk, 'You stopped waiting');
    await expect(desk.result).toContainText('May have run.');
    await expect(desk.stopWaiting).toBeHidden();
    expect(listInvokes(given.sandbox)).toHaveLength(1);
    // What was stopped no longer stands in the way of the next press.
    await invoke(desk, {}, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(2);
  });

  it('when the time that was set for waiting is over', async () => {
    const desk = await given.open({ expected: LOST });
    given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'never answer' } });
    await desk.page.getByRole('button', { name: 'More options' }).click();
    await desk.page.getByRole('textbox', { name: 'Stop waiting after' }).fill('0.3');
    await invoke(desk, { functionName: 'echo' }, 'No answer in the time allowed');
    await expect(desk.result).toContainText('May have run.');
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });
});

describe('a connection that is dropped before the answer', () => {
  /** What the browser itself sends for one bare `fetch` in the same situation: it may replay it (measured.md). */
  async function countBareFetch({ page }: Desk, url: string): Promise<number> {
    const before = listInvokes(given.sandbox).length;
    await page.evaluate(async (address) => {
      const options = { method: 'POST', body: '{}', headers: { 'x-amz-log-type': 'Tail' } };
      await fetch(address, options).catch(() => undefined);
    }, url);
    return listInvokes(given.sandbox).length - before;
  }

  it.each(['before the run', 'after the run'] as const)(
    'is POSTed as often as the browser POSTs one bare fetch, dropped %s',
    async (when) => {
      const desk = await given.open({ expected: LOST });
      const url = `${given.sandbox.url}/2015-03-31/functions/echo/invocations`;
      const fault = { operation: 'Invoke', times: 9, action: { kind: 'drop', when } } as const;
      // The connection is fresh at the first press, and kept alive at the second.
      const fresh = await pressUnder(desk, { kind: 'drop', when }, /^No answer came back$/);
      await expect(desk.result).toContainText('in rare cases twice');
      given.sandbox.faults.clear();
      await invoke(desk, {}, /^Returned/);
      const before = listInvokes(given.sandbox).length;
      await pressUnder(desk, { kind: 'drop', when }, /^No answer came back$/);
      const kept = listInvokes(given.sandbox).length - before;

      given.sandbox.faults.clear();
      const settled = await countBareFetch(desk, url);
      expect(settled).toBe(1);
      given.sandbox.faults.add(fault);
      const bareKept = await countBareFetch(desk, url);
      expect(fresh).toBeLessThanOrEqual(Math.max(bareKept, 1));
      expect(kept).toBeLessThanOrEqual(bareKept);
    },
  );
});
