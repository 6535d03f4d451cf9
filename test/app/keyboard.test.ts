// The whole job by keyboard alone, and a focus that is never lost.
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { expectFocus, tabTo } from './keyboard-steps.ts';
import { expectStatus, fillIn, listInvokes } from './steps.ts';

const given = giveDesk();

describe('by keyboard alone', () => {
  it('a function is chosen, filled in, invoked and its result read', async () => {
    const desk = await given.open();
    const { page } = desk;
    await tabTo(desk, desk.environment);
    await tabTo(desk, desk.functionName);
    await page.keyboard.type('order-lookup');
    expect(await tabTo(desk, desk.qualifier)).toBe(1);
    const types = page.getByRole('radiogroup', { name: 'Invocation type' });
    expect(await tabTo(desk, types.getByRole('radio', { name: 'RequestResponse' }))).toBe(1);
    await page.keyboard.press('ArrowRight');
    await expect(types.getByRole('radio', { name: 'Event' })).toBeChecked();
    await page.keyboard.press('ArrowLeft');
    await tabTo(desk, desk.payload);
    await page.keyboard.type('{"orderId": "A-1001"}');
    await tabTo(desk, desk.clientContext);
    await tabTo(desk, desk.invoke);
    await tabTo(desk, desk.logTail);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expectStatus(desk, /^Returned/);
    await expect(desk.invoke).toBeFocused();

    await tabTo(desk, desk.result.getByRole('tab', { name: 'Response' }));
    await page.keyboard.press('ArrowRight');
    await expect(desk.result.getByRole('tabpanel', { name: 'Log' })).toBeVisible();
    expect(await tabTo(desk, desk.result.getByRole('button', { name: /^Info / }))).toBe(1);
    await tabTo(desk, desk.result.getByRole('button', { name: 'Copy the log' }));
    await tabTo(desk, desk.result.getByRole('list', { name: 'Log lines' }));
    expect(given.sandbox.runs[0]?.payload).toBe('{"orderId": "A-1001"}');
  });

  it('Ctrl+Enter invokes from any field, and the focus stays where it was', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'echo' });
    const fields = [desk.functionName, desk.qualifier, desk.payload, desk.clientContext];
    for (const [index, field] of fields.entries()) {
      await field.focus();
      await desk.page.keyboard.press('Control+Enter');
      await expect.poll(() => given.sandbox.runs.length).toBe(index + 1);
      await expect(desk.result).toHaveAttribute('aria-busy', 'false');
      await expect(field).toBeFocused();
    }
    // No line break has come into the editor by it.
    expect(given.sandbox.runs.map((run) => run.payload)).toEqual(['', '', '', '']);
  });

  it('Cmd+Enter does the same', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'echo' });
    await desk.page.keyboard.press('Meta+Enter');
    await expectStatus(desk, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });
});

describe('the focus is not lost', () => {
  it('when Stop waiting goes away with the run', async () => {
    const desk = await given.open({ expected: [/invocations/] });
    given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'never answer' } });
    await fillIn(desk, { functionName: 'echo' });
    await desk.invoke.press('Enter');
    await tabTo(desk, desk.stopWaiting);
    await desk.page.keyboard.press('Enter');
    await expectStatus(desk, 'You stopped waiting');
    await expectFocus(desk, 'after stopping');
  });

  it('when an offer goes away by being taken', async () => {
    const desk = await given.open({ expected: [/400/] });
    await fillIn(desk, { functionName: 'echo', payload: '{' });
    await desk.page.keyboard.press('Control+Enter');
    await desk.page.getByRole('button', { name: 'Send it as it is' }).press('Enter');
    await expectStatus(desk, 'AWS could not read the payload');
    await expectFocus(desk, 'after sending on purpose');

    await fillIn(desk, { functionName: 'fleet-status', payload: '' });
    await desk.invoke.press('Enter');
    await desk.result.getByRole('button', { name: 'Invoke again without the log' }).press('Enter');
    await expectStatus(desk, /^Returned/);
    await expectFocus(desk, 'after invoking without the log');
  });
});
