// What people do to sign in and out, in steps that tests share.
import type { Page } from 'playwright';
import { toSignInConfig } from '../../sandbox/local-config.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { expect } from '../expect.ts';
import { type Desk, waitForEditor } from '../open-desk.ts';

/** One environment with a sign-in, as a team has it. */
export function toOneSignIn(change: object = {}): (sandbox: Sandbox) => unknown {
  return (sandbox) => {
    const { environments, ...config } = toSignInConfig(sandbox);
    const own = environments.find((one) => 'signIn' in one);
    return { ...config, environments: [{ ...own, name: 'Orders', ...change }] };
  };
}

export function toSession({ page }: Desk) {
  return page.getByRole('region', { name: 'Session' });
}

/** The button beside Invoke, which stands where a sign-in is missed. */
export async function pressSignIn({ page }: Desk, name = 'Sign in'): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

/** At the login, in the page itself or in a window of its own. */
export async function fillLogin(page: Page, name: string): Promise<void> {
  await page.getByLabel('Username').fill(name);
  await page.getByLabel('Password').fill('local-desk');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function signIn(desk: Desk, name: string): Promise<void> {
  await pressSignIn(desk);
  await fillLogin(desk.page, name);
  await expectSignedIn(desk, name);
}

export async function expectSignedIn(desk: Desk, name: string): Promise<void> {
  await expect(toSession(desk)).toContainText(`${name}@example.com`);
  await waitForEditor(desk);
}

export function countSeen({ requests }: Sandbox, operation: string): number {
  return requests.filter((one) => one.method === 'POST' && one.operation === operation).length;
}
