// Another OpenID provider than a user pool: its endpoints are asked for at its issuer. The provider is a stand-in at the
// browser's own door, because an issuer has to be https.
import { SignJWT } from 'jose';
import type { Page, Route } from 'playwright';
import { describe, it } from 'vitest';
import { createSigningKeys } from '../../sandbox/sign-in/signing-keys.ts';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import { pressSignIn, toOneSignIn, toSession } from './sign-in-steps.ts';

const ISSUER = 'https://login.example.com';
const given = giveDesk({
  toConfig: toOneSignIn({
    signIn: { issuer: ISSUER, clientId: 'desk', domain: ISSUER, scopes: ['openid', 'email'] },
  }),
});

const JSON_ANSWER = {
  contentType: 'application/json',
  headers: { 'access-control-allow-origin': '*' },
};

async function standIn(page: Page, metadata: object = {}): Promise<void> {
  const keys = await createSigningKeys();
  let nonce = '';
  const answers: Readonly<Record<string, (route: Route, url: URL) => Promise<void>>> = {
    '/.well-known/openid-configuration': (route) =>
      route.fulfill({
        ...JSON_ANSWER,
        json: {
          issuer: ISSUER,
          authorization_endpoint: `${ISSUER}/go`,
          token_endpoint: `${ISSUER}/tokens`,
          ...metadata,
        },
      }),
    '/go': (route, { searchParams }) => {
      nonce = searchParams.get('nonce') ?? '';
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'a-code');
      back.searchParams.set('state', searchParams.get('state') ?? '');
      return route.fulfill({ status: 302, headers: { location: back.href } });
    },
    '/tokens': async (route) => {
      const idToken = await new SignJWT({ nonce, email: 'ana@example.com' })
        .setProtectedHeader({ alg: 'RS256', kid: keys.keyId })
        .setIssuer(ISSUER)
        .setAudience('desk')
        .setSubject('ana')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(keys.privateKey);
      const json = { id_token: idToken, access_token: 'opaque', token_type: 'Bearer' };
      return route.fulfill({ ...JSON_ANSWER, json });
    },
  };
  await page.route(`${ISSUER}/**`, (route) => {
    const url = new URL(route.request().url());
    return answers[url.pathname]?.(route, url) ?? route.abort();
  });
}

describe('a provider that is no user pool', () => {
  it('is found through its issuer, and its token goes to the pool under the issuer’s name', async () => {
    const logins: unknown[] = [];
    const desk = await given.open({
      expected: [/400/],
      before: async (page) => {
        await standIn(page, { end_session_endpoint: 'https://elsewhere.example.net/out' });
        page.on('request', (request) => {
          if (request.headers()['x-amz-target'] === undefined) return;
          const { Logins } = JSON.parse(request.postData() ?? '{}');
          if (Logins !== undefined) logins.push(Object.keys(Logins));
        });
      },
    });
    await pressSignIn(desk);
    await expect(toSession(desk)).toContainText('ana@example.com');
    // The sandbox's pool trusts its own user pool only, and says so as AWS does.
    await expect(toSession(desk).getByRole('alert')).toContainText('does not know this sign-in');
    expect(logins[0]).toEqual(['login.example.com']);
    // Nor does it send the page elsewhere to sign out.
    await toSession(desk).getByRole('button', { name: 'Sign out' }).click();
    await expect(toSession(desk)).toContainText('Not signed in');
    expect(desk.page.url()).toBe(given.url);
  });

  it('may not send tokens elsewhere than the config says', async () => {
    const desk = await given.open({
      before: (page) => standIn(page, { token_endpoint: 'https://elsewhere.example.net/tokens' }),
    });
    await pressSignIn(desk);
    await expect(desk.page.getByRole('main')).toContainText('could not be trusted');
    await expect(desk.page.getByRole('main')).toContainText('neither at the issuer');
  });
});
