// The pool that people sign in to: which ID tokens it takes, whose identity it gives, in AWS's words.
import { GetIdCommand } from '@aws-sdk/client-cognito-identity';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { createCognitoClient } from '../guest.ts';
import { getCredentials, getId, type Logins, signInAs, toLogins } from '../person.ts';
import { startSandbox } from '../sandbox.ts';
import { createDeskClient, fillIn } from '../sign-in/desk-client.ts';
import type { Spoiling } from '../sign-in/spoil-token.ts';

const given = giveSandbox();
let erika: Logins;
let samir: Logins;
beforeAll(async () => {
  erika = await signInAs(given.sandbox, 'erika');
  samir = await signInAs(given.sandbox, 'samir');
});
afterEach(() => given.sandbox.forgetIdentities());

const refusal = (message: string | RegExp) => ({
  name: 'NotAuthorizedException',
  message: typeof message === 'string' ? message : expect.stringMatching(message),
});

/** As the endpoint gives it, whatever a client would say to it. */
async function getSpoiltToken(spoiling: Spoiling): Promise<Logins> {
  const { signIn, url } = given.sandbox;
  const desk = createDeskClient(given.sandbox);
  const attempt = await desk.authorize();
  const { url: callback } = await fillIn(desk, attempt.visit, 'erika');
  signIn.spoilNextToken(spoiling);
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: signIn.clientId,
    redirect_uri: callback.origin + callback.pathname,
    code: callback.searchParams.get('code') ?? '',
    code_verifier: attempt.verifier,
  });
  const answer = await fetch(`${url}/oauth2/token`, { method: 'POST', body });
  const { id_token } = (await answer.json()) as { id_token: string };
  return toLogins(given.sandbox, id_token);
}

describe('a login', () => {
  it('gives the same person the same identity again, and another person another', async () => {
    const first = await getId(given.sandbox, erika);
    expect(first).toMatch(/^eu-west-1:[0-9a-f-]{36}$/);
    expect(await getId(given.sandbox, await signInAs(given.sandbox, 'erika'))).toBe(first);
    expect(await getId(given.sandbox, samir)).not.toBe(first);
  });

  it('gives credentials for that identity', async () => {
    const identityId = await getId(given.sandbox, erika);
    const answer = await getCredentials(given.sandbox, identityId, erika);
    expect(answer.IdentityId).toBe(identityId);
    expect(answer.Credentials?.AccessKeyId).toMatch(/^ASIA/);
  });

  it.each<[Spoiling, string | RegExp]>([
    ['forged', "Invalid login token. Couldn't verify signed token."],
    ['alg none', "Invalid login token. Couldn't verify signed token."],
    ['other issuer', "Invalid login token. Issuer doesn't match providerName"],
    ['other client', 'Token is not from a supported provider of this identity pool.'],
    ['no audience', 'Invalid login token. Missing a required claim: aud'],
    ['expired', /^Invalid login token\. Token expired: \d{10} >= \d{10}$/],
  ])('is refused where its token is spoilt: %s', async (spoiling, sentence) => {
    const identityId = await getId(given.sandbox, erika);
    const spoilt = await getSpoiltToken(spoiling);
    await expect(getId(given.sandbox, spoilt)).rejects.toMatchObject(refusal(sentence));
    await expect(getCredentials(given.sandbox, identityId, spoilt)).rejects.toMatchObject(
      refusal(sentence),
    );
  });

  it('is refused once its time is over', async () => {
    const later = await startSandbox({ idTokenLifetimeMs: 1000 });
    const logins = await signInAs(later, 'erika');
    await expect
      .poll(() => getId(later, logins).catch((error: Error) => error.message), { timeout: 10_000 })
      .toMatch(/^Invalid login token\. Token expired: /);
    await later.stop();
  });

  it('is refused where it is no ID token at all, or of a provider that the pool does not know', async () => {
    const noToken = toLogins(given.sandbox, 'not-a-token');
    await expect(getId(given.sandbox, noToken)).rejects.toMatchObject(
      refusal('Invalid login token. Not a valid OpenId Connect identity token.'),
    );
    const elsewhere = { 'accounts.google.com': Object.values(erika)[0] ?? '' };
    await expect(getId(given.sandbox, elsewhere)).rejects.toMatchObject(
      refusal('Token is not from a supported provider of this identity pool.'),
    );
  });

  it('is of no use in the guests’ pool', async () => {
    const command = new GetIdCommand({
      IdentityPoolId: given.sandbox.identityPoolId,
      Logins: { ...erika },
    });
    await expect(createCognitoClient(given.sandbox).send(command)).rejects.toMatchObject(
      refusal('Token is not from a supported provider of this identity pool.'),
    );
  });
});

describe('an identity', () => {
  it('is nobody else’s', async () => {
    const identityId = await getId(given.sandbox, erika);
    await expect(getCredentials(given.sandbox, identityId, samir)).rejects.toMatchObject(
      refusal(
        "Logins don't match. Please include at least one valid login for this identity or identity pool.",
      ),
    );
  });

  it('of a person is not given to whoever has not signed in', async () => {
    const identityId = await getId(given.sandbox, erika);
    await expect(getCredentials(given.sandbox, identityId, {})).rejects.toMatchObject(
      refusal(`Access to Identity '${identityId}' is forbidden.`),
    );
  });

  it('that was merged answers with the one that it became', async () => {
    const identityId = await getId(given.sandbox, erika);
    given.sandbox.signIn.mergeIdentities();
    const merged = await getCredentials(given.sandbox, identityId, erika);
    expect(merged.IdentityId).toMatch(/^eu-west-1:/);
    expect(merged.IdentityId).not.toBe(identityId);
    expect(await getId(given.sandbox, erika)).toBe(merged.IdentityId);
    const again = await getCredentials(given.sandbox, merged.IdentityId ?? '', erika);
    expect(again.IdentityId).toBe(merged.IdentityId);
  });

  it('is forgotten with all others', async () => {
    const identityId = await getId(given.sandbox, erika);
    given.sandbox.forgetIdentities();
    await expect(getCredentials(given.sandbox, identityId, erika)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `Identity '${identityId}' not found.`,
    });
  });
});
