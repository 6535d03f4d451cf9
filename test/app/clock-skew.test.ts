// A computer whose clock is wrong: corrected by the service's own time, and the function runs once.

import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { invoke, listInvokes } from './steps.ts';

const HOUR_MS = 60 * 60_000;

describe.each([
  ['an hour slow', HOUR_MS],
  ['an hour fast', -HOUR_MS],
])('a computer that is %s', (_name, serverClockOffsetMs) => {
  const given = giveDesk({ serverClockOffsetMs });

  it('invokes all the same, and the function runs once', async () => {
    const desk = await given.open({ expected: [/403/] });
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    expect(given.sandbox.runs).toHaveLength(1);
    await invoke(desk, {}, /^Returned/);
    expect(given.sandbox.runs).toHaveLength(2);
    // Cognito's answer has told the service's time, so not even a refused POST was needed.
    expect(listInvokes(given.sandbox)).toHaveLength(2);
  });
});

describe('a clock that goes wrong while the page is open', () => {
  const given = giveDesk();

  it('is corrected after one refusal, and the function runs once', async () => {
    const desk = await given.open({ expected: [/403/] });
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    given.sandbox.forgetRequests();
    await desk.page.evaluate((ms) => {
      const now = Date.now;
      Date.now = () => now() + ms;
      globalThis.Date = class extends Date {
        constructor(...words: unknown[]) {
          super(...((words.length === 0 ? [now() + ms] : words) as [number]));
        }
      } as DateConstructor;
    }, HOUR_MS / 2);
    await invoke(desk, {}, /^Returned/);
    expect(given.sandbox.runs).toHaveLength(1);
    expect(listInvokes(given.sandbox).length).toBeLessThanOrEqual(2);
  });
});
