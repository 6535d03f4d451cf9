// However Invoke is pressed, a run under way is the only one.

import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { expectStatus, fillIn, invoke, listInvokes } from './steps.ts';

const given = giveDesk();
const SLOW = { operation: 'Invoke', action: { kind: 'delay', delayMs: 2000 } } as const;

describe('pressing twice sends once', () => {
  it('with a double click', async () => {
    const desk = await given.open();
    given.sandbox.faults.add(SLOW);
    await fillIn(desk, { functionName: 'echo' });
    await desk.invoke.dblclick();
    await expectStatus(desk, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });

  it('with three clicks before the credentials are there', async () => {
    const late = { kind: 'delay', delayMs: 800 } as const;
    given.sandbox.faults.add({ operation: 'GetCredentialsForIdentity', action: late });
    const desk = await given.open({ isReady: false });
    await desk.functionName.fill('echo');
    await desk.invoke.click({ clickCount: 3 });
    await expectStatus(desk, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });

  it('with Enter held on the button', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'echo' });
    await desk.invoke.focus();
    // A key that is held repeats, also after the answer has come.
    await desk.page.keyboard.down('Enter');
    await desk.page.keyboard.down('Enter');
    await expectStatus(desk, /^Returned/);
    await desk.page.keyboard.down('Enter');
    await desk.page.keyboard.down('Enter');
    await desk.page.keyboard.up('Enter');
    await expect(desk.result).toHaveAttribute('aria-busy', 'false');
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });

  it('with Ctrl+Enter pressed several times, and held', async () => {
    const desk = await given.open();
    given.sandbox.faults.add(SLOW);
    await fillIn(desk, { functionName: 'echo', payload: '{"n": 1}' });
    await desk.page.keyboard.press('Control+Enter');
    await desk.page.keyboard.press('Control+Enter');
    await desk.page.keyboard.down('Control');
    await desk.page.keyboard.down('Enter');
    await desk.page.keyboard.down('Enter');
    await expectStatus(desk, /^Returned/);
    await desk.page.keyboard.down('Enter');
    await desk.page.keyboard.up('Enter');
    await desk.page.keyboard.up('Control');
    expect(listInvokes(given.sandbox)).toHaveLength(1);
    expect(given.sandbox.runs[0]?.payload).toBe('{"n": 1}');
  });
});

it('a second press after the answer sends again', async () => {
  const desk = await given.open();
  await invoke(desk, { functionName: 'echo' }, /^Returned/);
  await invoke(desk, {}, /^Returned/);
  expect(listInvokes(given.sandbox)).toHaveLength(2);
});

it('the environment cannot be changed while a run is under way', async () => {
  const desk = await given.open({ expected: [/request failed: .*invocations.*ERR_ABORTED/] });
  given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'never answer' } });
  await fillIn(desk, { functionName: 'echo' });
  await desk.invoke.click();
  await expect(desk.environment).toBeDisabled();
  await desk.stopWaiting.click();
  await expect(desk.environment).toBeEnabled();
});
