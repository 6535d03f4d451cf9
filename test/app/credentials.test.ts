// Credentials: got once for all who wait, kept in memory, renewed where an answer proves that nothing ran.

import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { invoke, listInvokes, listSuggestions, readDetail } from './steps.ts';

const given = giveDesk();

function count(operation: string): number {
  const isIt = (one: { method: string; operation?: string }) =>
    one.method === 'POST' && one.operation === operation;
  return given.sandbox.requests.filter(isIt).length;
}

describe('credentials', () => {
  it('that have expired are renewed, and the request is sent again once', async () => {
    const desk = await given.open({ expected: [/403/] });
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    given.sandbox.forgetRequests();
    given.sandbox.expireCredentials();
    await invoke(desk, {}, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(2);
    expect(given.sandbox.runs).toHaveLength(1);
    expect(count('GetCredentialsForIdentity')).toBe(1);
    expect(count('GetId')).toBe(0);
    expect(await readDetail(desk, 'Sent again')).toBe('once, with new credentials');
  });

  it('that are refused again although they are new are not tried a third time', async () => {
    const desk = await given.open({ expected: [/403/] });
    const action = { kind: 'error', errorName: 'ExpiredTokenException' } as const;
    given.sandbox.faults.add({ operation: 'Invoke', times: 9, action });
    await invoke(desk, { functionName: 'echo' }, 'Your access has run out');
    await expect(desk.result).toContainText('Did not run.');
    expect(listInvokes(given.sandbox)).toHaveLength(2);
  });

  it('are fetched once, however many wait for them', async () => {
    const late = { kind: 'delay', delayMs: 1000 } as const;
    given.sandbox.faults.add({ operation: 'GetCredentialsForIdentity', action: late });
    const desk = await given.open({ isReady: false });
    // The start of the page, the list of functions, the list of versions and the press all want them.
    await desk.functionName.focus();
    await desk.functionName.fill('price-check');
    await desk.qualifier.focus();
    await invoke(desk, {}, /^Returned/);
    await expect.poll(() => listSuggestions(desk.qualifier)).toContain('beta');
    expect(count('GetCredentialsForIdentity')).toBe(1);
    expect(count('GetId')).toBe(1);
  });

  it('are kept for the next run, and none are fetched in between', async () => {
    const desk = await given.open();
    for (let run = 0; run < 3; run += 1) await invoke(desk, { functionName: 'echo' }, /^Returned/);
    expect(count('GetCredentialsForIdentity')).toBe(1);
  });

  it('are fetched again when Cognito is throttled for a moment: no function runs by that', async () => {
    const action = { kind: 'error', errorName: 'TooManyRequestsException' } as const;
    given.sandbox.faults.add({ operation: 'GetId', action });
    const desk = await given.open({ expected: [/400/] });
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });
});

describe('the identity', () => {
  it('is kept in the browser and used again after a reload', async () => {
    const desk = await given.open();
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    given.sandbox.forgetRequests();
    await desk.page.reload();
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    expect(count('GetId')).toBe(0);
    expect(count('GetCredentialsForIdentity')).toBe(1);
  });

  it('that Cognito has forgotten is asked for again, and kept in its place', async () => {
    const desk = await given.open({ expected: [/400/] });
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    given.sandbox.forgetIdentities();
    for (const asked of [1, 0]) {
      given.sandbox.forgetRequests();
      await desk.page.reload();
      await invoke(desk, { functionName: 'echo' }, /^Returned/);
      expect(count('GetId')).toBe(asked);
    }
  });

  it('that is forgotten while the page is open is replaced when the credentials are renewed', async () => {
    const desk = await given.open({ expected: [/400|403/] });
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    given.sandbox.forgetIdentities();
    given.sandbox.expireCredentials();
    given.sandbox.forgetRequests();
    await invoke(desk, {}, /^Returned/);
    expect(count('GetId')).toBe(1);
    expect(given.sandbox.runs).toHaveLength(1);
  });
});
