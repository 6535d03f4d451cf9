// Each failure in words: what happened, whether the function ran, what to do, who can do it.

import { describe, it } from 'vitest';
import type { FaultAction } from '../sandbox/faults/fault.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { expectStatus, fillIn, invoke, listInvokes, showTab } from './steps.ts';

const given = giveDesk();
const REFUSED = [/console: Failed to load resource/];

describe('whether the function ran', () => {
  const toError = (errorName: string): FaultAction => ({ kind: 'error', errorName });

  it('is said of every class of error: not where AWS refuses, unknown where AWS itself fails', async () => {
    const desk = await given.open({ expected: [...REFUSED, /invocations/] });
    const classes: readonly [FaultAction, string][] = [
      [toError('InvalidParameterValueException'), 'Did not run.'],
      [toError('ServiceQuotaExceededException'), 'Did not run.'],
      [toError('ResourceConflictException'), 'Did not run.'],
      [toError('UnsupportedMediaTypeException'), 'Did not run.'],
      [toError('UnrecognizedClientException'), 'Did not run.'],
      [toError('ServiceException'), 'Unknown whether it ran.'],
      [{ kind: 'empty', statusCode: 500 }, 'Unknown whether it ran.'],
      [{ kind: 'empty', statusCode: 503 }, 'Unknown whether it ran.'],
      [{ kind: 'html', statusCode: 502 }, 'May have run.'],
      [{ kind: 'cut' }, 'May have run.'],
      [{ kind: 'no cors' }, 'May have run.'],
    ];
    for (const [action, words] of classes) {
      given.sandbox.faults.add({ operation: 'Invoke', times: 2, action });
      await invoke(desk, { functionName: 'echo' }, /./);
      await expect.soft(desk.result, JSON.stringify(action)).toContainText(words);
      given.sandbox.faults.clear();
    }
  });

  it('is said of a queued call, too', async () => {
    const desk = await given.open({ expected: [/./] });
    given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'no cors' } });
    await invoke(desk, { functionName: 'echo', type: 'Event' }, 'No answer came back');
    await expect(desk.result).toContainText('The call may have been queued');
  });

  it('is never doubted of a dry run', async () => {
    const desk = await given.open({ expected: [/./] });
    given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'no cors' } });
    await invoke(desk, { functionName: 'echo', type: 'DryRun' }, 'No answer came back');
    await expect(desk.result).toContainText('Did not run.');
  });
});

describe('a missing permission', () => {
  it('names the action and the resource, and gives the policy statement to paste', async () => {
    const desk = await given.open({
      expected: REFUSED,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:payroll-export';
    await invoke(desk, { functionName: 'payroll-export' }, 'You may not invoke this function');
    await expect(desk.result).toContainText('Did not run.');
    await expect(desk.result).toContainText(`is not allowed lambda:InvokeFunction on ${arn}`);
    const policy = desk.result.getByRole('region', { name: 'Policy statement' });
    await policy.getByRole('button', { name: 'Copy' }).click();
    await expect(policy.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await desk.page.evaluate(() => navigator.clipboard.readText());
    const statement = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arn };
    expect(JSON.parse(copied)).toEqual(statement);
  });
});

describe('a request that AWS refuses', () => {
  it('for a function that is not there says which, where, and what to check', async () => {
    const desk = await given.open({ expected: REFUSED });
    await invoke(desk, { functionName: 'no-such' }, 'This function was not found');
    await expect(desk.result).toContainText('There is no function “no-such” in eu-west-1');
    await invoke(desk, { functionName: 'echo', qualifier: 'gone' }, /version was not found$/);
    await expect(desk.result).toContainText('“gone”');
  });

  it('for being one too many says that the function is busy', async () => {
    const desk = await given.open({ expected: REFUSED });
    const payload = '{"seconds": 1.5}';
    await invoke(desk, { functionName: 'stock-sync', payload, type: 'Event' }, /^Accepted/);
    await invoke(desk, { type: 'RequestResponse' }, 'The function is busy');
    await expect(desk.result).toContainText('Did not run.');
    await expect(desk.result).toContainText('reserved concurrency');
  });

  it('has its request id and raw answer one press away, both to copy', async () => {
    const desk = await given.open({
      expected: REFUSED,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const answered = desk.page.waitForResponse(/invocations/);
    await invoke(desk, { functionName: 'no-such' }, 'This function was not found');
    const requestId = (await (await answered).allHeaders())['x-amzn-requestid'];
    const read = () => desk.page.evaluate(() => navigator.clipboard.readText());
    await expect(desk.result).toContainText(requestId ?? 'one');
    await desk.result.getByRole('button', { name: 'Copy the request id' }).click();
    await expect.poll(read).toBe(requestId);
    await desk.result.getByText('Raw answer', { exact: true }).click();
    await desk.result.getByRole('button', { name: 'Copy the raw answer' }).click();
    await expect.poll(read).toContain('ResourceNotFoundException');
    expect(await read()).toContain('Function not found: arn:aws:lambda:eu-west-1');
  });

  it('for a log tail on managed instances is explained, and sent again without it by a press', async () => {
    const desk = await given.open({ expected: REFUSED });
    const form = { functionName: 'fleet-status', payload: '{"n": 1}' };
    await invoke(desk, form, 'This function cannot return its log');
    await expect(desk.result).toContainText('Managed Instances');
    await desk.result.getByRole('button', { name: 'Invoke again without the log' }).click();
    await expectStatus(desk, /^Returned/);
    const [first, second, ...more] = listInvokes(given.sandbox);
    expect(first?.headers['x-amz-log-type']).toBe('Tail');
    expect(second?.headers).not.toHaveProperty('x-amz-log-type');
    expect(more).toEqual([]);
    expect(given.sandbox.runs[0]?.payload).toBe('{"n": 1}');
  });
});

describe('a device without a network', () => {
  it('is said to be offline at once, and nothing is sent', async () => {
    // The list of functions may be on its way at that moment.
    const desk = await given.open({ expected: [/ERR_INTERNET_DISCONNECTED/] });
    await fillIn(desk, { functionName: 'echo' });
    await desk.page.context().setOffline(true);
    await expect(desk.page.getByRole('alert')).toContainText('This device is offline');
    await expect(desk.invoke).toHaveAttribute('aria-disabled', 'true');
    await desk.invoke.click({ force: true });
    await desk.page.keyboard.press('Control+Enter');
    await expectStatus(desk, 'Nothing has run yet');
    expect(listInvokes(given.sandbox)).toEqual([]);
    await desk.page.context().setOffline(false);
    await invoke(desk, {}, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });
});

it('a failure shows why there is no log, and what of it is known', async () => {
  const desk = await given.open({ expected: REFUSED });
  await invoke(desk, { functionName: 'no-such' }, 'This function was not found');
  await expect(await showTab(desk, 'Log')).toContainText('No log came');
  await expect(await showTab(desk, 'Details')).toContainText('ResourceNotFoundException');
});
