// What a login may send back that must not let anybody in.
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { toSignInConfig } from '../../sandbox/local-config.ts';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import type { Desk } from '../open-desk.ts';
import {
  countSeen,
  fillLogin,
  pressSignIn,
  signIn,
  toOneSignIn,
  toSession,
} from './sign-in-steps.ts';

const given = giveDesk({ toConfig: toOneSignIn() });

/** The sentence about the sign-in, where one signs in. */
function toTrouble({ page }: Desk, text: string | RegExp) {
  return page.getByRole('main').getByRole('alert').filter({ hasText: text });
}

async function expectNobody(desk: Desk, text: string | RegExp): Promise<void> {
  await expect(toTrouble(desk, text)).toBeVisible();
  await expect(toSession(desk)).toContainText('Not signed in');
  await expect(desk.invoke).toHaveAttribute('aria-disabled', 'true');
  expect(countSeen(given.sandbox, 'GetCredentialsForIdentity')).toBe(0);
}

/** Every address of a login's answer, as this page was called with it. */
function watchCallbacks(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (/[?&]code=/.test(request.url()) && request.isNavigationRequest()) seen.push(request.url());
  });
  return seen;
}

describe('a login’s answer', () => {
  it('that nobody in this tab has asked for is not even looked at', async () => {
    const desk = await given.open({ url: `${given.url}?code=stolen&state=made-up.local-sign-in` });
    await expectNobody(desk, 'was not begun here');
    expect(countSeen(given.sandbox, 'Token')).toBe(0);
    expect(new URL(desk.page.url()).search).toBe('');
  });

  it('that says it is of a window of its own tells nobody that they are signed in', async () => {
    const page = await given.browser.newPage();
    await page.goto(`${given.url}?code=stolen&state=made-up.~beside`);
    await expect(page.getByText('Go on in the window where you began')).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('link', { name: 'Open the desk here' }).click();
    await expect(page.getByRole('region', { name: 'Session' })).toContainText('Not signed in');
    await page.context().close();
  });

  it('that nobody has asked for does not choose where calls go', async () => {
    const url = await given.serve(toSignInConfig(given.sandbox));
    const desk = await given.open({ url: `${url}?code=stolen&state=made-up.local-production` });
    await expect(desk.environment).toHaveValue('local');
    await expect.poll(() => new URL(desk.page.url()).search).toBe('');
  });

  it('with the state of another sign-in is thrown away, and so is the one that was begun', async () => {
    const desk = await given.open();
    await pressSignIn(desk);
    await desk.page.getByLabel('Username').waitFor();
    await desk.page.goto(`${given.url}?code=stolen&state=other.local-sign-in`);
    await expectNobody(desk, 'was not begun here');
    expect(countSeen(given.sandbox, 'Token')).toBe(0);
  });

  it('goes to no other login than the one that was asked, whatever config.json says by then', async () => {
    const desk = await given.open();
    await pressSignIn(desk);
    await desk.page.getByLabel('Username').waitFor();
    const { issuer, domain } = given.sandbox.signIn;
    const config = JSON.stringify(
      toOneSignIn({ signIn: { issuer, domain, clientId: 'another' } })(given.sandbox),
    );
    await desk.page.route('**/config.json', (route) => route.fulfill({ body: config }));
    await fillLogin(desk.page, 'erika');
    await expectNobody(desk, 'another one was begun');
    expect(countSeen(given.sandbox, 'Token')).toBe(0);
  });

  it('is good for once: called again, the same address signs nobody in', async () => {
    const desk = await given.open();
    const callbacks = watchCallbacks(desk.page);
    await signIn(desk, 'erika');
    const [first = ''] = callbacks;
    expect(callbacks).toHaveLength(1);
    given.sandbox.forgetRequests();
    await desk.page.goto(first);
    await expectNobody(desk, 'was not begun here');
    expect(countSeen(given.sandbox, 'Token')).toBe(0);
  });

  it.each([
    ['wrong nonce', 'could not be trusted'],
    ['alg none', 'could not be trusted'],
    ['other client', 'could not be trusted'],
    ['no audience', 'could not be trusted'],
    ['other issuer', 'could not be trusted'],
    ['expired', 'clock does not fit'],
  ] as const)('whose ID token is %s lets nobody in', async (spoiling, words) => {
    const desk = await given.open();
    given.sandbox.signIn.spoilNextToken(spoiling);
    await pressSignIn(desk);
    await fillLogin(desk.page, 'erika');
    await expectNobody(desk, words);
    expect(countSeen(given.sandbox, 'GetId')).toBe(0);
  });

  it('whose ID token is forged gets no credentials: the identity pool checks who signed it', async () => {
    const desk = await given.open({ expected: [/400/] });
    given.sandbox.signIn.spoilNextToken('forged');
    await pressSignIn(desk);
    await fillLogin(desk.page, 'erika');
    await expect(toSession(desk).getByRole('alert')).toContainText('could not be checked');
    expect(countSeen(given.sandbox, 'GetCredentialsForIdentity')).toBe(0);
  });

  it('that says no is told in its own words, as text', async () => {
    const desk = await given.open();
    await pressSignIn(desk);
    await desk.page.getByLabel('Username').waitFor();
    const asked = given.sandbox.requests.find(({ query }) => 'state' in query);
    const state = asked?.query.state;
    await desk.page.goto(
      `${given.url}?error=access_denied&error_description=${encodeURIComponent('<b>Not today</b>')}&state=${state}`,
    );
    await expectNobody(desk, 'access_denied: <b>Not today</b>');
  });

  it('cannot be turned into tokens where the login is gone; a second try gets in', async () => {
    const desk = await given.open({ expected: [/oauth2\/token/, /ERR_/] });
    given.sandbox.faults.add({
      operation: 'Token',
      action: { kind: 'drop', when: 'before the run' },
    });
    await pressSignIn(desk);
    await fillLogin(desk.page, 'erika');
    await expectNobody(desk, 'The login did not answer');
    await pressSignIn(desk);
    await expect(toSession(desk)).toContainText('erika@example.com');
  });
});
