// Parts of the page that cannot be loaded: said in a sentence, nothing sent unchecked, no result lost.
import { readFile } from 'node:fs/promises';
import type { Page, Route } from 'playwright';
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { expectStatus, fillIn, invoke, listInvokes } from './steps.ts';

const given = giveDesk();
const BLOCKED = [/ERR_FAILED/, /dynamically imported module/, /Unable to preload CSS/];

/** The files whose name begins so never come. */
function block(name: string): (page: Page) => Promise<unknown> {
  return (page) => page.route(`**/assets/${name}-*`, (route) => route.abort());
}

describe('without the part that checks a draft', () => {
  it('the page says so, and sends nothing', async () => {
    const desk = await given.open({ before: block('checks'), expected: BLOCKED });
    await expect(desk.page.getByText('nothing can be sent')).toBeVisible();
    await fillIn(desk, { functionName: 'echo', payload: '{}' });
    await expect(desk.invoke).toHaveAttribute('aria-disabled', 'true');
    await desk.invoke.click({ force: true });
    await desk.page.keyboard.press('Control+Enter');
    await expectStatus(desk, 'Nothing has run yet');
    expect(listInvokes(given.sandbox)).toEqual([]);
    await expect(desk.payload).toContainText('{}');
  });
});

it('until the part that checks a draft has come, Invoke says that it cannot be pressed', async () => {
  const held: Route[] = [];
  const before = (page: Page) => page.route('**/assets/checks-*', (one) => void held.push(one));
  const desk = await given.open({ isReady: false, before });
  await fillIn(desk, { functionName: 'echo' });
  await expect(desk.invoke).toHaveAttribute('aria-disabled', 'true');
  for (const route of held) await route.continue();
  await expect(desk.invoke).toHaveAttribute('aria-disabled', 'false');
  await invoke(desk, {}, /^Returned/);
});

describe('without the part that shows results', () => {
  it('the page says how the call came back, and gives its bytes', async () => {
    const desk = await given.open({ before: block('ended-result'), expected: BLOCKED });
    await invoke(desk, { functionName: 'order-lookup' }, 'An answer came');
    await expect(desk.result).toContainText('could not be loaded');
    await expect(desk.result).toContainText('The call came back (returned).');
    const started = desk.page.waitForEvent('download');
    await desk.result.getByRole('button', { name: 'Download' }).click();
    const bytes = await readFile(await (await started).path());
    expect(JSON.parse(bytes.toString())).toMatchObject({ orderId: 'A-1003' });
  });

  it('it can be loaded again, and the result of the run is still there', async () => {
    const desk = await given.open({ before: block('ended-result'), expected: BLOCKED });
    await invoke(desk, { functionName: 'order-lookup' }, 'An answer came');
    await desk.page.unroute('**/assets/ended-result-*');
    await desk.result.getByRole('button', { name: 'Load it again' }).click();
    await expectStatus(desk, /^Returned/);
    await expect(desk.result).toContainText('A-1003');
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });
});

describe('without the part that talks to AWS', () => {
  it('a press sends nothing and says so, and the next one tries again', async () => {
    const desk = await given.open({ before: block('aws'), expected: BLOCKED });
    await invoke(desk, { functionName: 'echo' }, 'A part of this page did not load');
    await expect(desk.result).toContainText('Did not run.');
    expect(listInvokes(given.sandbox)).toEqual([]);
    await desk.page.unroute('**/assets/aws-*');
    await invoke(desk, {}, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });
});

it('a list of functions that AWS failed to give is not blamed on the role', async () => {
  const action = { kind: 'error', errorName: 'ServiceException' } as const;
  given.sandbox.faults.add({ operation: 'ListFunctions', times: 9, action });
  const desk = await given.open({ expected: [/500/] });
  const asked = desk.page.waitForResponse((answer) => answer.url().endsWith('/functions'));
  await desk.functionName.focus();
  await asked;
  await invoke(desk, { functionName: 'echo' }, /^Returned/);
  await expect(desk.page.getByText('Your role may not list the functions')).toBeHidden();
});
