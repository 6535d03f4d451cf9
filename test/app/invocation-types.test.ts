// The main job: each invocation type from the press to the result.

import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import {
  fillIn,
  invoke,
  listInvokes,
  listSuggestions,
  readDetail,
  readResponse,
  showTab,
} from './steps.ts';

const given = giveDesk();

describe('RequestResponse', () => {
  it('shows what the function returned, its status code, its log and its figures', async () => {
    const desk = await given.open();
    const payload = '{"orderId": "A-1002"}';
    await invoke(desk, { functionName: 'order-lookup', payload }, /^Returned in [\d.]+ m?s$/);
    expect(JSON.parse(await readResponse(desk))).toMatchObject({ customer: 'Kaja Novák' });

    const log = await showTab(desk, 'Log');
    await expect(log).toContainText('Looking for order A-1002 among 3');
    expect(await readDetail(desk, 'StatusCode')).toBe('200');
    expect(await readDetail(desk, 'FunctionError')).toBe('none');
    expect(await readDetail(desk, 'ExecutedVersion')).toBe('$LATEST');
    expect(await readDetail(desk, 'Start')).toBe('cold');
    expect(await readDetail(desk, 'Billed')).toMatch(/^[\d.,]+ m?s$/);
    expect(await readDetail(desk, 'Memory used')).toMatch(/^\d+ MB$/);
    expect(await readDetail(desk, 'Memory size')).toBe('128 MB');
    expect(await readDetail(desk, 'Request id')).toBe(given.sandbox.runs[0]?.requestId);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });

  it('tells a warm start from a cold one', async () => {
    const desk = await given.open();
    await invoke(desk, { functionName: 'invoice-csv' }, /^Returned/);
    expect(await readDetail(desk, 'Start')).toBe('cold');
    await invoke(desk, {}, /^Returned/);
    expect(await readDetail(desk, 'Start')).toBe('warm');
    expect(await readDetail(desk, 'Init')).toBe('none: a warm start');
  });

  it('shows the trace id of a function that is traced', async () => {
    const desk = await given.open();
    await invoke(desk, { functionName: 'price-check' }, /^Returned/);
    expect(await readDetail(desk, 'Trace id')).toMatch(/1-[0-9a-f]{8}-[0-9a-f]{24}/);
  });
});

describe('Event', () => {
  it('is accepted, and the function runs by itself', async () => {
    const desk = await given.open();
    const form = { functionName: 'echo', payload: '{"n": 1}', type: 'Event' } as const;
    await invoke(desk, form, /^Accepted/);
    await expect(desk.result).toContainText('queue');
    expect(await readDetail(desk, 'StatusCode')).toBe('202');
    await expect.poll(() => given.sandbox.runs.map((run) => run.payload)).toEqual(['{"n": 1}']);
  });

  it('says that there is no log, and asks for none', async () => {
    const desk = await given.open();
    await invoke(desk, { functionName: 'echo', type: 'Event' }, /^Accepted/);
    await expect(desk.logTail).toBeDisabled();
    await expect(await showTab(desk, 'Log')).toContainText('with RequestResponse only');
    expect(listInvokes(given.sandbox)[0]?.headers).not.toHaveProperty('x-amz-log-type');
    expect(await readDetail(desk, 'ExecutedVersion')).toBe('not readable from a browser');
  });
});

describe('DryRun', () => {
  it('is allowed, and nothing runs', async () => {
    const desk = await given.open();
    await invoke(desk, { functionName: 'echo', type: 'DryRun' }, 'Allowed; nothing ran');
    expect(await readDetail(desk, 'StatusCode')).toBe('204');
    expect(listInvokes(given.sandbox)[0]?.headers['x-amz-invocation-type']).toBe('DryRun');
    expect(given.sandbox.runs).toEqual([]);
  });

  it('finds out that a function may not be invoked', async () => {
    const desk = await given.open({ expected: [/403/] });
    const form = { functionName: 'payroll-export', type: 'DryRun' } as const;
    await invoke(desk, form, 'You may not invoke this function');
    await expect(desk.result).toContainText('Did not run.');
  });
});

describe('the environment', () => {
  it('decides the region and the pool that a call goes to', async () => {
    const desk = await given.open();
    await desk.environment.selectOption('Local, other region');
    await expect(desk.page).toHaveTitle(/Local, other region · /);
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    expect(await readResponse(desk)).toContain('arn:aws:lambda:us-east-1:');
    expect(await readDetail(desk, 'Region')).toBe('us-east-1');
  });

  it('lists functions to pick from, and picking one runs nothing', async () => {
    const desk = await given.open();
    const functions = desk.page.getByRole('navigation', { name: 'Functions' });
    await functions.getByRole('button', { name: 'price-check' }).click();
    await expect(desk.functionName).toHaveValue('price-check');
    await desk.qualifier.focus();
    await expect.poll(() => listSuggestions(desk.qualifier)).toContain('beta');
    await fillIn(desk, { qualifier: 'beta' });
    expect(listInvokes(given.sandbox)).toEqual([]);
    await invoke(desk, {}, /^Returned/);
    expect(await readDetail(desk, 'ExecutedVersion')).toBe('3');
  });
});
