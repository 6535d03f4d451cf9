// A sign-in that is prolonged without a word, and one that ends while somebody works.
import { describe, it } from 'vitest';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import { invoke } from '../steps.ts';
import { countSeen, fillLogin, signIn, toOneSignIn, toSession } from './sign-in-steps.ts';

// Tokens that are always about to end: whoever needs credentials renews them first.
const given = giveDesk({ toConfig: toOneSignIn(), idTokenLifetimeMs: 30_000 });

describe('a sign-in', () => {
  it('is prolonged with the refresh token of the time before, once for all who need it', async () => {
    const desk = await given.open({ expected: [/403/] });
    await signIn(desk, 'erika');
    await expect(toSession(desk)).toContainText('credentials until');
    for (let run = 0; run < 3; run += 1) {
      given.sandbox.expireCredentials();
      given.sandbox.forgetRequests();
      await invoke(desk, { functionName: 'echo' }, /^Returned/);
      // The sandbox takes each refresh token once.
      expect(countSeen(given.sandbox, 'Token')).toBe(1);
      expect(given.sandbox.runs).toHaveLength(1);
    }
  });

  it('outlives a login in trouble: the press says so, and the next one goes through', async () => {
    const desk = await given.open({ expected: [/40[03]/, /50\d/] });
    await signIn(desk, 'erika');
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    given.sandbox.expireCredentials();
    given.sandbox.faults.add({ operation: 'Token', action: { kind: 'html', statusCode: 503 } });
    await invoke(desk, {}, 'The login did not answer as it should');
    await expect(desk.result).toContainText('status 503');
    await expect(toSession(desk)).toContainText('erika@example.com');
    await invoke(desk, {}, /^Returned/);
    expect(given.sandbox.runs).toHaveLength(2);
  });

  it('that ends is told where the press was, keeps what was typed, and goes on in place', async () => {
    const desk = await given.open({ expected: [/400/, /403/] });
    await signIn(desk, 'erika');
    await desk.functionName.fill('echo');
    await desk.payload.fill('{"typed": "before"}');
    given.sandbox.signIn.revokeRefreshTokens();
    given.sandbox.signIn.endSessions();
    given.sandbox.expireCredentials();
    await invoke(desk, {}, 'Your sign-in has ended');
    await expect(desk.result).toContainText('Did not run.');
    const alerts = desk.page.getByRole('main').getByRole('alert');
    await expect(alerts.filter({ hasText: 'Sign in again to go on' })).toBeVisible();
    expect(given.sandbox.runs).toEqual([]);
    const opening = desk.page.context().waitForEvent('page');
    await desk.result.getByRole('button', { name: 'Sign in again and invoke' }).click();
    await fillLogin(await opening, 'erika');
    await expect(desk.status).toHaveText(/^Returned/);
    await expect(desk.payload).toHaveText('{"typed": "before"}');
    expect(given.sandbox.runs).toHaveLength(1);
  });

  it('that is taken up by somebody else begins the page anew for them, and runs nothing', async () => {
    const desk = await given.open({ expected: [/400/, /403/] });
    await signIn(desk, 'erika');
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    given.sandbox.signIn.revokeRefreshTokens();
    given.sandbox.signIn.endSessions();
    given.sandbox.expireCredentials();
    await invoke(desk, {}, 'Your sign-in has ended');
    given.sandbox.forgetRequests();
    const opening = desk.page.context().waitForEvent('page');
    await desk.result.getByRole('button', { name: 'Sign in again and invoke' }).click();
    await fillLogin(await opening, 'samir');
    await expect(toSession(desk)).toContainText('samir@example.com');
    await expect(desk.result).not.toContainText('sign-in has ended');
    expect(given.sandbox.runs).toEqual([]);
  });

  it('that is given up leaves everything as it was', async () => {
    const desk = await given.open({ expected: [/400/, /403/] });
    await signIn(desk, 'erika');
    given.sandbox.signIn.revokeRefreshTokens();
    given.sandbox.signIn.endSessions();
    given.sandbox.expireCredentials();
    await invoke(desk, { functionName: 'echo' }, 'Your sign-in has ended');
    const main = desk.page.getByRole('main');
    const opening = desk.page.context().waitForEvent('page');
    await main.getByRole('button', { name: 'Sign in again' }).click();
    await opening;
    await main.getByRole('button', { name: 'Give up signing in' }).click();
    await expect(main.getByRole('button', { name: 'Sign in again' })).toBeVisible();
  });
});
