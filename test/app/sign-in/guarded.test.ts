// A guarded environment that one signs in to: the confirmation is one person's, in one role.
import { it } from 'vitest';
import { ACCOUNT_ID } from '../../sandbox/lambda/function-name.ts';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import type { Desk } from '../open-desk.ts';
import { expectStatus, fillIn } from '../steps.ts';
import { countSeen, signIn, toOneSignIn } from './sign-in-steps.ts';

const given = giveDesk({ toConfig: toOneSignIn({ guard: 'confirm' }) });

const question = ({ page }: Desk) => page.getByRole('dialog', { name: 'Run on Orders?' });
const run = ({ page }: Desk) => page.getByRole('button', { name: 'Run on Orders' });

it('shows who would run it, in which role and account', async () => {
  const desk = await given.open();
  await signIn(desk, 'erika');
  await fillIn(desk, { functionName: 'echo' });
  await desk.invoke.click();
  await expect(question(desk)).toContainText('erika@example.com');
  await expect(question(desk)).toContainText('role/desk-engineers');
  await expect(question(desk)).toContainText(ACCOUNT_ID);
  await run(desk).click();
  await expectStatus(desk, /^Returned/);
  expect(countSeen(given.sandbox, 'Invoke')).toBe(1);
});

it('is withdrawn when another role is taken behind it', async () => {
  const desk = await given.open();
  await signIn(desk, 'noor');
  const role = desk.page.getByRole('combobox', { name: 'Role' });
  await role.selectOption('desk-engineers');
  await fillIn(desk, { functionName: 'echo' });
  await desk.invoke.click();
  await expect(question(desk)).toContainText('role/desk-engineers');
  // As a script would: a person cannot reach what is behind a dialog.
  await desk.page.getByLabel('Role').evaluate((select) => {
    const other = [...(select as HTMLSelectElement).options].find(({ text }) =>
      /support/.test(text),
    );
    (select as HTMLSelectElement).value = other?.value ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(question(desk)).toBeHidden();
  await expect(
    desk.page.getByRole('alert').filter({ hasText: 'Who is signed in, or their role' }),
  ).toBeVisible();
  await expectStatus(desk, 'Nothing has run yet');
  expect(countSeen(given.sandbox, 'Invoke')).toBe(0);
});
