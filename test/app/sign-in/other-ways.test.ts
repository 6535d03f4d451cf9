// Guests beside people, roles from the config, merged identities, sub-paths, and windows that do not open.
import { describe, it } from 'vitest';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import { invoke } from '../steps.ts';
import {
  countSeen,
  expectSignedIn,
  fillLogin,
  pressSignIn,
  signIn,
  toOneSignIn,
  toSession,
} from './sign-in-steps.ts';

describe('a pool that lets nobody in without a sign-in', () => {
  const given = giveDesk({ toConfig: toOneSignIn() });

  it('is tried as a guest once, says no, and asks to sign in', async () => {
    const desk = await given.open({ expected: [/400/] });
    const session = toSession(desk);
    await session.getByRole('button', { name: 'Go on as a guest' }).click();
    await expect(session.getByRole('alert')).toContainText('Guests are not let in here');
    await expect(session.getByRole('button', { name: 'Go on as a guest' })).toHaveCount(0);
    await expect(desk.invoke).toHaveAttribute('aria-disabled', 'true');
  });

  it('signs in at any sub-path of a host', async () => {
    const config = toOneSignIn()(given.sandbox);
    const url = await given.serve(config, '/tools/desk/');
    const desk = await given.open({ url });
    await signIn(desk, 'erika');
    expect(desk.page.url()).toBe(url);
  });

  it('follows an identity that was merged with another', async () => {
    const desk = await given.open({ expected: [/403/] });
    await signIn(desk, 'erika');
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    given.sandbox.signIn.mergeIdentities();
    for (let run = 0; run < 2; run += 1) {
      given.sandbox.expireCredentials();
      given.sandbox.forgetRequests();
      await invoke(desk, {}, /^Returned/);
      expect(countSeen(given.sandbox, 'GetId')).toBe(0);
    }
  });

  it('is left for the login, and come back to, where the browser opens no window', async () => {
    const desk = await given.open({
      expected: [/400/, /403/],
      before: (page) => page.addInitScript(() => Reflect.set(window, 'open', () => null)),
    });
    await signIn(desk, 'erika');
    await desk.functionName.fill('echo');
    await desk.payload.fill('{"typed": 1}');
    given.sandbox.signIn.endSessions();
    given.sandbox.signIn.revokeRefreshTokens();
    given.sandbox.expireCredentials();
    // The pool takes the ID token still; only a sign-out leaves nothing to renew with.
    await toSession(desk).getByRole('button', { name: 'Sign out' }).click();
    await pressSignIn(desk);
    await fillLogin(desk.page, 'erika');
    await expectSignedIn(desk, 'erika');
    await expect(desk.payload).toHaveText('{"typed": 1}');
  });
});

describe('a pool that lets guests in as well', () => {
  const given = giveDesk({ toConfig: toOneSignIn(), signInPoolGuests: true });

  it('offers both: a guest goes on without a name, and can still sign in', async () => {
    const desk = await given.open();
    const session = toSession(desk);
    await session.getByRole('button', { name: 'Go on as a guest' }).click();
    await expect(session).toContainText('Guest');
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    await session.getByRole('button', { name: 'Sign in' }).click();
    await fillLogin(desk.page, 'erika');
    await expectSignedIn(desk, 'erika');
  });
});

describe('an environment that names a role', () => {
  const given = giveDesk({
    toConfig: toOneSignIn({ roleArn: 'arn:aws:iam::123456789012:role/desk-support' }),
  });

  it('gives that role to whoever has it, without asking', async () => {
    const desk = await given.open();
    await signIn(desk, 'noor');
    await expect(desk.page.getByRole('combobox', { name: 'Role' })).toHaveValue(/desk-support$/);
    await expect(toSession(desk)).toContainText('credentials until');
  });

  it('lets nobody in who has it not, and says so', async () => {
    const desk = await given.open({ expected: [/400/] });
    await signIn(desk, 'erika');
    await expect(toSession(desk).getByRole('alert')).toContainText(/no access|role/);
  });
});
