// The managed login as an app and a browser meet it: authorization, login page, code.
import type { ResponseBodyError } from 'oauth4webapi';
import * as oauth from 'oauth4webapi';
import { beforeEach, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { CALLBACK, createDeskClient, type DeskClient, fillIn } from './desk-client.ts';

const given = giveSandbox();
let desk: DeskClient;
beforeEach(() => {
  desk = createDeskClient(given.sandbox);
  given.sandbox.forgetRequests();
});

/** A code that nobody has redeemed. */
async function getCode() {
  const attempt = await desk.authorize();
  const { url } = await fillIn(desk, attempt.visit, 'erika');
  return { attempt, callback: url };
}

describe('signing in', () => {
  it('asks for a password and leads back with a code and the state, and nothing else', async () => {
    const attempt = await desk.authorize();
    expect(attempt.visit.url.pathname).toMatch(/^\/login\//);
    expect(attempt.visit.answer?.headers.get('cache-control')).toBe('no-store');
    const { url } = await fillIn(desk, attempt.visit, 'erika');
    expect(url.origin + url.pathname).toBe(CALLBACK);
    expect([...url.searchParams.keys()].sort()).toEqual(['code', 'state']);
    expect(url.searchParams.get('state')).toBe(attempt.state);
  });

  it('gives Cognito’s tokens for the code, dated and signed for this client and this nonce', async () => {
    const { attempt, callback } = await getCode();
    const nowS = Date.now() / 1000;
    const tokens = await desk.redeem(attempt, callback);
    expect(Object.keys(tokens).sort()).toEqual([
      'access_token',
      'expires_in',
      'id_token',
      'refresh_token',
      'token_type',
    ]);
    const claims = desk.readClaims(tokens);
    expect(claims).toMatchObject({
      iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_LocalDesk',
      aud: given.sandbox.signIn.clientId,
      nonce: attempt.nonce,
      token_use: 'id',
      email: 'erika@example.com',
      sub: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    });
    expect(Math.abs((claims.auth_time ?? 0) - nowS)).toBeLessThan(60);
    expect(claims.exp - claims.iat).toBe(3600);
    expect(tokens.expires_in).toBe(3600);
  });

  it.each([
    ['erika', ['engineers'], ['desk-engineers'], 'desk-engineers'],
    ['samir', ['support'], ['desk-support'], 'desk-support'],
    ['noor', ['engineers', 'support'], ['desk-engineers', 'desk-support'], undefined],
  ])('says of %s the groups, the roles, and the preferred one where none ties', async (...row) => {
    const [name, groups, roles, preferred] = row;
    const toArn = (role: string) => `arn:aws:iam::123456789012:role/${role}`;
    const claims = desk.readClaims(await desk.signIn(name));
    expect(claims).toMatchObject({
      'cognito:username': name,
      'cognito:groups': groups,
      'cognito:roles': roles.map(toArn),
    });
    expect(claims['cognito:preferred_role']).toBe(preferred && toArn(preferred));
  });

  it('asks again where the password is wrong, without saying which of the two it was', async () => {
    const attempt = await desk.authorize();
    for (const [name, password] of [
      ['erika', 'wrong'],
      ['nobody', 'local-desk'],
    ] as const) {
      const { text, url } = await fillIn(desk, attempt.visit, name, password);
      expect(text).toContain('<p role="alert">Incorrect username or password.</p>');
      expect(url.href).toBe(attempt.visit.url.href);
    }
    expect((await fillIn(desk, attempt.visit, 'samir')).url.searchParams.has('code')).toBe(true);
  });

  it('needs no second password in the same browser, until the login sessions end', async () => {
    await desk.signIn('erika');
    expect((await desk.authorize()).visit.url.searchParams.has('code')).toBe(true);
    const elsewhere = createDeskClient(given.sandbox);
    expect((await elsewhere.authorize()).visit.url.pathname).toMatch(/^\/login\//);
    given.sandbox.signIn.endSessions();
    expect((await desk.authorize()).visit.url.pathname).toMatch(/^\/login\//);
  });

  it('shows a page and no form where no sign-in is under way', async () => {
    const { answer, text } = await desk.browser.open(`${given.sandbox.url}/login/of-yesterday`);
    expect(answer?.status).toBe(400);
    expect(text).not.toContain('<form');
    expect((await desk.browser.open(`${given.sandbox.url}/oauth2/nothing`)).answer?.status).toBe(
      404,
    );
  });
});

describe('an authorization that is wrong', () => {
  it.each([
    [{ redirect_uri: 'https://elsewhere.example/' }, 'invalid_redirect_uri'],
    [{ redirect_uri: `${CALLBACK}?more` }, 'invalid_redirect_uri'],
    [{ client_id: 'another' }, 'invalid_client'],
  ])('never leaves for an address that is not registered: %j', async (wrong, error) => {
    const { visit } = await desk.authorize(wrong);
    expect(visit.url.origin).toBe(given.sandbox.url);
    expect(visit.answer?.status).toBe(400);
    expect(visit.text).toContain(error);
  });

  it.each([
    { code_challenge_method: 'plain' },
    { code_challenge: '', code_challenge_method: '' },
    { response_type: 'token' },
  ])('goes back with an error and the state: %j', async (wrong) => {
    const { visit, state } = await desk.authorize(wrong);
    // Without a code an answer comes in the fragment, where the implicit flow has it.
    const said = new URLSearchParams(visit.url.search || visit.url.hash.slice(1));
    expect(visit.url.origin + visit.url.pathname).toBe(CALLBACK);
    expect([said.has('error'), said.has('code'), said.get('state')]).toEqual([true, false, state]);
  });
});

describe('a code', () => {
  const INVALID = { status: 400, cause: { error: 'invalid_grant' } } satisfies Partial<
    Record<keyof ResponseBodyError, unknown>
  >;

  it('is worth nothing with another verifier', async () => {
    const { attempt, callback } = await getCode();
    const verifier = oauth.generateRandomCodeVerifier();
    await expect(desk.redeem({ ...attempt, verifier }, callback)).rejects.toMatchObject(INVALID);
  });

  it('works once', async () => {
    const { attempt, callback } = await getCode();
    await desk.redeem(attempt, callback);
    await expect(desk.redeem(attempt, callback)).rejects.toMatchObject(INVALID);
  });
});
