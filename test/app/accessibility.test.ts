// axe finds nothing before, during and after a run, in both schemes, from a phone to a wall.
import { describe, it } from 'vitest';
import { checkInBothSchemes, expectAccessible, measureOverflow } from './axe.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { expectStatus, fillIn, invoke, showTab } from './steps.ts';

const given = giveDesk();

describe.each([
  ['a phone', 360, 740],
  ['a desk', 1280, 800],
  ['a wall', 2560, 1440],
])('on %s', (_name, width, height) => {
  it('axe finds nothing before, during and after a run, and the page does not scroll sideways', async () => {
    const desk = await given.open({ viewport: { width, height }, expected: [/invocations/] });
    await checkInBothSchemes(desk, 'before');
    expect(await measureOverflow(desk)).toBe(0);
    await fillIn(desk, { functionName: 'order-lookup', payload: '{"orderId": "A-1002"}' });

    given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'never answer' } });
    await desk.invoke.click();
    await expectStatus(desk, 'Waiting for the answer');
    await checkInBothSchemes(desk, 'during');
    expect(await measureOverflow(desk)).toBe(0);
    await desk.stopWaiting.click();

    await invoke(desk, {}, /^Returned/);
    for (const tab of ['Response', 'Log', 'Details'] as const) {
      await showTab(desk, tab);
      await checkInBothSchemes(desk, `after, ${tab}`);
      expect(await measureOverflow(desk), tab).toBe(0);
    }
  });
});

describe.each([360, 1280])('%i px wide', (width) => {
  it('axe finds nothing in problems, failures and errors of the function', async () => {
    const viewport = { width, height: 800 };
    const desk = await given.open({ viewport, expected: [/403/] });
    const { page } = desk;
    await fillIn(desk, {
      functionName: 'my function',
      payload: '{"a": }',
      clientContext: '[]',
      tenantId: '#',
    });
    await desk.invoke.click();
    await checkInBothSchemes(desk, 'problems');
    expect(await measureOverflow(desk)).toBe(0);

    await fillIn(desk, { functionName: 'payroll-export', clientContext: '', tenantId: '' });
    await desk.invoke.click();
    await expect(page.getByRole('alert')).toContainText('Not sent yet.');
    await checkInBothSchemes(desk, 'asked');
    await invoke(desk, { payload: '' }, 'You may not invoke this function');
    await desk.result.getByText('Raw answer', { exact: true }).click();
    await checkInBothSchemes(desk, 'failure');
    expect(await measureOverflow(desk)).toBe(0);

    await invoke(desk, { functionName: 'failing' }, /^The function failed/);
    await checkInBothSchemes(desk, 'function error');
    expect(await measureOverflow(desk)).toBe(0);
  });
});

it('forced colours and reduced motion are respected from the first paint to the result', async () => {
  const desk = await given.open({ forcedColors: 'active', reducedMotion: 'reduce' });
  given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'delay', delayMs: 1500 } });
  await fillIn(desk, { functionName: 'order-lookup' });
  await desk.invoke.click();
  await expectStatus(desk, 'Waiting for the answer');
  const longestMs = await desk.page.evaluate(() =>
    Math.max(0, ...document.getAnimations().map((one) => Number(one.effect?.getTiming().duration))),
  );
  expect(longestMs).toBeLessThanOrEqual(1);
  await expectStatus(desk, /^Returned/);
  await expectAccessible(desk.page, 'forced colours');
  expect(await measureOverflow(desk)).toBe(0);
});
