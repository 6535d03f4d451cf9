// The token and revocation endpoints: renewal, rotation, revocation, CORS.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { withSandbox } from '../with-sandbox.ts';
import { createDeskClient, type DeskClient } from './desk-client.ts';
import { INVALID_GRANT, postForm } from './post-form.ts';

const given = giveSandbox();
let desk: DeskClient;
beforeEach(() => {
  desk = createDeskClient(given.sandbox);
});
afterEach(() => {
  given.sandbox.forgetRequests();
});

async function signIn(): Promise<{ readonly idToken: string; readonly refreshToken: string }> {
  const { id_token = '', refresh_token = '' } = await desk.signIn('erika');
  return { idToken: id_token, refreshToken: refresh_token };
}

const post = (path: string, form: Readonly<Record<string, string>>) =>
  postForm(given.sandbox, path, form);

describe('a refresh token', () => {
  it('is exchanged for another with each renewal, and the old one is refused', async () => {
    const { refreshToken } = await signIn();
    const renewed = await desk.refresh(refreshToken);
    expect(desk.readClaims(renewed)['cognito:username']).toBe('erika');
    expect(renewed.refresh_token).not.toBe(refreshToken);
    const again = await desk.refresh(renewed.refresh_token ?? '');
    expect(again.id_token).toBeDefined();
    await expect(desk.refresh(refreshToken)).rejects.toMatchObject(INVALID_GRANT);
  });

  it('stays the same where the pool does not rotate it, and is not sent again', async () => {
    await withSandbox({ rotateRefreshTokens: false }, async (sandbox) => {
      const other = createDeskClient(sandbox);
      const { refresh_token = '' } = await other.signIn('erika');
      for (let turn = 0; turn < 2; turn += 1) {
        expect(await other.refresh(refresh_token)).not.toHaveProperty('refresh_token');
      }
    });
  });

  it('outlives the login session and ends when it is revoked', async () => {
    const { refreshToken } = await signIn();
    given.sandbox.signIn.endSessions();
    const { refresh_token = '' } = await desk.refresh(refreshToken);
    given.sandbox.signIn.revokeRefreshTokens();
    await expect(desk.refresh(refresh_token)).rejects.toMatchObject(INVALID_GRANT);
  });
});

describe('revocation', () => {
  it('ends a refresh token, and says the same of one that was none', async () => {
    const { refreshToken } = await signIn();
    const other = await signIn();
    for (const token of [refreshToken, refreshToken, 'no-such-token']) {
      const answer = await post('/oauth2/revoke', { token });
      expect([answer.status, await answer.text()]).toEqual([200, '']);
    }
    await expect(desk.refresh(refreshToken)).rejects.toMatchObject(INVALID_GRANT);
    expect((await desk.refresh(other.refreshToken)).id_token).toBeDefined();
  });

  it('is for refresh tokens only', async () => {
    const { access_token, id_token = '' } = await desk.signIn('erika');
    for (const token of [access_token, id_token]) {
      const answer = await post('/oauth2/revoke', { token });
      expect([answer.status, await answer.json()]).toEqual([
        400,
        { error: 'unsupported_token_type' },
      ]);
    }
  });
});

describe('an answer to a page of another origin', () => {
  it.each([
    ['/oauth2/token', { grant_type: 'refresh_token', refresh_token: 'gone' }, 'invalid_grant'],
    ['/oauth2/token', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['/oauth2/token', { grant_type: 'refresh_token', client_id: 'another' }, 'invalid_client'],
    ['/oauth2/revoke', {}, 'invalid_request'],
  ])('can be read, errors too: %s %j', async (path, form, error) => {
    const answer = await post(path, form);
    expect([answer.status, await answer.json()]).toEqual([400, { error }]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('comes after a preflight that allows it', async () => {
    const answer = await fetch(`${given.sandbox.url}/oauth2/token`, {
      method: 'OPTIONS',
      headers: { origin: 'https://desk.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(given.sandbox.requests.at(-1)).toMatchObject({ operation: 'Token', method: 'OPTIONS' });
  });
});

describe('the other endpoints', () => {
  it('publish the key that the ID tokens are signed with', async () => {
    const attempt = await desk.authorize();
    expect(attempt.visit.url.pathname).toMatch(/^\/login\//);
    const answer = await fetch(desk.server.jwks_uri ?? '');
    const { keys } = (await answer.json()) as { keys: object[] };
    expect(keys).toEqual([
      expect.objectContaining({ kty: 'RSA', alg: 'RS256', use: 'sig', kid: expect.any(String) }),
    ]);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('tell who holds an access token', async () => {
    const { access_token } = await desk.signIn('samir');
    const answer = await fetch(desk.server.userinfo_endpoint ?? '', {
      headers: { authorization: `Bearer ${access_token}`, origin: 'https://desk.example' },
    });
    expect(await answer.json()).toMatchObject({ email: 'samir@example.com' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
});
