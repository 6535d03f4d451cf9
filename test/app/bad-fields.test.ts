// Bad input in the short fields: each at its field, all at once, and nothing is sent.
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { ODD_FUNCTIONS } from './odd-functions.ts';
import type { Desk } from './open-desk.ts';
import { expectStatus, fillIn, invoke, listInvokes, openOption, readResponse } from './steps.ts';

const given = giveDesk({ files: ODD_FUNCTIONS });

async function expectNothingSent(desk: Desk): Promise<void> {
  await expectStatus(desk, 'Nothing has run yet');
  expect(listInvokes(given.sandbox)).toEqual([]);
}

describe('a client context', () => {
  const toContext = (sizeBytes: number) => `{"custom":{"k":"${'é'.repeat((sizeBytes - 19) / 2)}"}}`;

  it('of 3,580 bytes of base64 is sent, of 3,584 it is refused at its field', async () => {
    const desk = await given.open();
    const section = desk.page.getByRole('region', { name: 'Client context' });
    await fillIn(desk, { functionName: 'context', clientContext: toContext(2685) });
    await expect(section).toContainText('3,580 of 3,583 bytes in base64');
    await invoke(desk, {}, /^Returned/);
    expect(JSON.parse(await readResponse(desk))).toEqual(JSON.parse(toContext(2685)));
    given.sandbox.forgetRequests();

    await fillIn(desk, { clientContext: `${toContext(2685)} ` });
    await expect(section).toContainText('3,584 bytes as base64');
    await desk.invoke.click();
    await expect(desk.clientContext).toBeFocused();
    expect(listInvokes(given.sandbox)).toEqual([]);
  });
});

describe('names with spaces', () => {
  it('each have a sentence at their field, all at once, and the first has the focus', async () => {
    const desk = await given.open();
    await fillIn(desk, {
      functionName: 'my function',
      qualifier: ' live',
      tenantId: '   ',
      durableExecutionName: 'pack 1',
    });
    await desk.invoke.click();
    for (const sentence of [
      'A function’s name has no spaces in it.',
      'There is a space before or after this. Take it out.',
      'There are only spaces here, and a browser cannot send those.',
      'A durable execution name has no spaces in it.',
    ]) {
      await expect(desk.page.getByText(sentence)).toBeVisible();
    }
    await expect(desk.functionName).toBeFocused();
    await expect(desk.functionName).toHaveAttribute('aria-invalid', 'true');
    await expectNothingSent(desk);
    await fillIn(desk, { functionName: 'count', qualifier: '' });
    await desk.invoke.click();
    await expect(await openOption(desk, 'Tenant ID')).toBeFocused();
    await expectNothingSent(desk);
  });
});

it('an empty function name is not scolded before Invoke is pressed, and named then', async () => {
  const desk = await given.open();
  await expect(desk.page.getByText('Enter the name of the function.')).toBeHidden();
  await desk.invoke.click();
  await expect(desk.page.getByText('Enter the name of the function.')).toBeVisible();
  await expect(desk.functionName).toBeFocused();
  await expectNothingSent(desk);
});
