// Checking access as somebody: in their role, and anew in another one.
import { describe, it } from 'vitest';
import {
  checkAccess,
  expectFound,
  findCheck,
  findFunction,
  listAsked,
  REFUSALS,
} from '../access-steps.ts';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import { signIn, toOneSignIn } from './sign-in-steps.ts';

const given = giveDesk({ toConfig: toOneSignIn({ guard: 'confirm' }) });
/** The support role may run five of the samples; the engineers all but two. */
const countFunctions = () => given.sandbox.functionNames().length;

describe('a check of access where people sign in', () => {
  it('waits for the sign-in and says so, then shows what that person’s role may invoke', async () => {
    const desk = await given.open({ expected: REFUSALS });
    await expect(findCheck(desk)).toHaveAttribute('aria-disabled', 'true');
    await expect(findCheck(desk)).toHaveAccessibleDescription(/^Sign in to check/);
    await signIn(desk, 'samir');
    await checkAccess(desk, `You may invoke 5 of ${countFunctions()}.`);
    await expect(desk.dialog).toContainText(
      'samir@example.com on Orders, in the role desk-support',
    );
    await expect(
      desk.dialog.getByRole('button', {
        name: `Copy one statement for all ${countFunctions() - 5}`,
      }),
    ).toBeVisible();
    expect(listAsked(given.sandbox)).toHaveLength(countFunctions());
  });

  it('forgets what it has found with the role that it was found for', async () => {
    const desk = await given.open({ expected: REFUSALS });
    await signIn(desk, 'noor');
    // With presets in the rail the functions are folded up.
    await desk.page.getByRole('navigation', { name: 'Functions' }).getByText('Functions').click();
    const role = desk.page.getByRole('combobox', { name: 'Role' });
    await expect(findCheck(desk)).toHaveAccessibleDescription(/^Choose a role first/);
    await role.selectOption('desk-support');
    await checkAccess(desk, `You may invoke 5 of ${countFunctions()}.`);
    await desk.page.keyboard.press('Escape');
    await expect(findFunction(desk, 'payroll-export')).toContainText('no access');
    await role.selectOption('desk-engineers');
    await expect(findFunction(desk, 'payroll-export')).not.toContainText('no access');
    await findCheck(desk).click();
    await expectFound(desk, `You may invoke ${countFunctions() - 2} of ${countFunctions()}.`);
    await expect(desk.dialog).toContainText('in the role desk-engineers');
    expect(listAsked(given.sandbox)).toHaveLength(2 * countFunctions());
  });
});
