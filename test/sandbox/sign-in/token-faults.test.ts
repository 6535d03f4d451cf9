// Tokens that do not come, or come spoilt.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { createDeskClient, type DeskClient } from './desk-client.ts';
import { INVALID_GRANT, postForm } from './post-form.ts';
import type { Spoiling } from './spoil-token.ts';

const given = giveSandbox();
let desk: DeskClient;
beforeEach(() => {
  desk = createDeskClient(given.sandbox);
});
afterEach(() => given.sandbox.faults.clear());

const post = (form: Readonly<Record<string, string>>) =>
  postForm(given.sandbox, '/oauth2/token', form);

describe('faults', () => {
  it('strike the token endpoint as any other', async () => {
    const { refresh_token = '' } = await desk.signIn('erika');
    const form = { grant_type: 'refresh_token', refresh_token };
    const { faults } = given.sandbox;
    faults.add({ operation: 'Token', action: { kind: 'error', errorName: 'invalid_grant' } });
    expect(await (await post(form)).json()).toEqual({ error: 'invalid_grant' });
    faults.add({ operation: 'Token', action: { kind: 'empty', statusCode: 500 } });
    expect((await post(form)).status).toBe(500);
    faults.add({ operation: 'Token', action: { kind: 'drop', when: 'before the run' } });
    await expect(post(form)).rejects.toThrow('fetch failed');
    // None of them has used up the token.
    expect((await post(form)).status).toBe(200);
  });

  it('may cost a refresh token: the answer is lost, the rotation has happened', async () => {
    const { refresh_token = '' } = await desk.signIn('erika');
    const form = { grant_type: 'refresh_token', refresh_token };
    given.sandbox.faults.add({
      operation: 'Token',
      action: { kind: 'drop', when: 'after the run' },
    });
    await expect(post(form)).rejects.toThrow('fetch failed');
    await expect(desk.refresh(refresh_token)).rejects.toMatchObject(INVALID_GRANT);
  });
});

describe('a spoilt token', () => {
  it.each<[Spoiling, string]>([
    ['wrong nonce', 'unexpected ID Token "nonce" claim value'],
    ['alg none', 'unexpected JWT "alg" header parameter'],
    ['other client', 'unexpected JWT "aud" (audience) claim value'],
    ['no audience', 'JWT "aud" (audience) claim missing'],
    ['expired', 'unexpected JWT "exp" (expiration time) claim value, expiration is past current'],
    ['other issuer', 'unexpected JWT "iss" (issuer) claim value'],
  ])('is refused by a client that looks at it: %s', async (spoiling, sentence) => {
    given.sandbox.signIn.spoilNextToken(spoiling);
    await expect(desk.signIn('erika')).rejects.toThrow(sentence);
    // The next one is good again.
    expect(await desk.signIn('erika')).toHaveProperty('id_token');
  });

  it('comes with a renewal, too', async () => {
    const { refresh_token = '' } = await desk.signIn('erika');
    given.sandbox.signIn.spoilNextToken('other client');
    await expect(desk.refresh(refresh_token)).rejects.toThrow('"aud"');
  });
});
