// Signing in at the user pool's managed login, in this page and beside it.
import { describe, it } from 'vitest';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import { invoke } from '../steps.ts';
import {
  countSeen,
  expectSignedIn,
  pressSignIn,
  signIn,
  toOneSignIn,
  toSession,
} from './sign-in-steps.ts';

const given = giveDesk({ toConfig: toOneSignIn() });

describe('an environment with a sign-in', () => {
  it('sends nothing before somebody has signed in, and says so beside the button', async () => {
    const desk = await given.open();
    await expect(desk.page.getByRole('main').getByRole('alert')).toHaveText(
      'Sign in to invoke on Orders.',
    );
    await expect(desk.invoke).toHaveAttribute('aria-disabled', 'true');
    await expect(toSession(desk)).toContainText('Not signed in');
    await desk.functionName.fill('echo');
    await desk.page.keyboard.press('Control+Enter');
    expect(given.sandbox.requests).toEqual([]);
  });

  it('lets somebody in with the company’s login, as who they are and in their role', async () => {
    const desk = await given.open();
    await desk.functionName.fill('order-lookup');
    await signIn(desk, 'samir');
    await expect(toSession(desk)).toContainText('as desk-support');
    await expect(toSession(desk)).toContainText('credentials until');
    await expect(desk.functionName).toHaveValue('order-lookup');
    await expect.poll(() => new URL(desk.page.url()).search).toBe('');
    await invoke(desk, { payload: '{"id": "MUG-07"}' }, /^Returned/);
    expect(given.sandbox.runs).toHaveLength(1);
  });

  it('says what a role may not do, with the statement that would allow it', async () => {
    const desk = await given.open({ expected: [/403/] });
    await signIn(desk, 'samir');
    await invoke(desk, { functionName: 'payroll-export' }, /may not|not allowed/i);
    await expect(desk.result).toContainText('desk-support');
    await expect(desk.result).toContainText('lambda:InvokeFunction');
    expect(given.sandbox.runs).toEqual([]);
  });

  it('asks for the role where there are several and none is the usual one', async () => {
    const desk = await given.open();
    await desk.functionName.fill('payroll-export');
    await signIn(desk, 'noor');
    await expect(desk.page.getByRole('main').getByRole('alert')).toContainText('Choose the role');
    expect(countSeen(given.sandbox, 'GetCredentialsForIdentity')).toBe(0);
    await desk.page.getByRole('combobox', { name: 'Role' }).selectOption('desk-engineers');
    await invoke(desk, {}, /^Returned/);
    expect(given.sandbox.runs).toHaveLength(1);
  });

  it('goes on after a reload without asking for a password again', async () => {
    // What is still being asked of AWS is cut off by the reload.
    const desk = await given.open({ expected: [/ERR_ABORTED/] });
    await signIn(desk, 'erika');
    await expect(toSession(desk)).toContainText('credentials until');
    await desk.functionName.fill('echo');
    await desk.payload.fill('{"kept": true}');
    await desk.page.reload();
    await expectSignedIn(desk, 'erika');
    await expect(desk.payload).toHaveText('{"kept": true}');
    await invoke(desk, {}, /^Returned/);
    expect(countSeen(given.sandbox, 'Login')).toBeLessThanOrEqual(1);
  });

  it('signs out: the refresh token is revoked, the login’s session ends, nobody is signed in', async () => {
    const desk = await given.open();
    await signIn(desk, 'erika');
    await toSession(desk).getByRole('button', { name: 'Sign out' }).click();
    await expect(toSession(desk)).toContainText('Not signed in');
    expect(countSeen(given.sandbox, 'Revoke')).toBe(1);
    await pressSignIn(desk);
    await expect(desk.page.getByLabel('Password')).toBeVisible();
  });

  it('signs nobody out over a run under way, whose answer would be lost', async () => {
    // What is not waited for any more is cut off.
    const desk = await given.open({ expected: [/slow-report/] });
    await signIn(desk, 'erika');
    await desk.functionName.fill('slow-report');
    await desk.payload.fill('{"seconds": 30}');
    await desk.invoke.click();
    const out = toSession(desk).getByRole('button', { name: 'Sign out' });
    await expect(desk.stopWaiting).toBeVisible();
    await expect(out).toHaveAttribute('aria-disabled', 'true');
    await expect(out).toHaveAccessibleDescription(/would lose its answer/);
    await out.click({ force: true });
    await desk.stopWaiting.click();
    await expect(toSession(desk)).toContainText('erika@example.com');
    await out.click();
    await expect(toSession(desk)).toContainText('Not signed in');
  });

  it('gives the next person their own name, role and identity, and nothing of the one before', async () => {
    const desk = await given.open({ expected: [/403/] });
    await signIn(desk, 'erika');
    await invoke(desk, { functionName: 'payroll-export' }, /^Returned/);
    await toSession(desk).getByRole('button', { name: 'Sign out' }).click();
    await signIn(desk, 'samir');
    await expect(toSession(desk)).toContainText('as desk-support');
    await expect(desk.result).not.toContainText('Returned');
    await invoke(desk, { functionName: 'payroll-export' }, /may not|not allowed/i);
    expect(given.sandbox.runs).toHaveLength(1);
  });

  it('tells every tab that somebody has signed out', async () => {
    const desk = await given.open();
    await signIn(desk, 'erika');
    const other = await given.open({ beside: desk.page.context() });
    await pressSignIn(other);
    await expectSignedIn(other, 'erika');
    await toSession(desk).getByRole('button', { name: 'Sign out' }).click();
    await expect(toSession(other)).toContainText('Not signed in');
    await expect.poll(() => countSeen(given.sandbox, 'Revoke')).toBe(2);
    // Nor is it let in again by a reload, as whoever has signed in meanwhile.
    await signIn(desk, 'samir');
    await other.page.reload();
    await expect(toSession(other)).toContainText('Not signed in');
  });
});
