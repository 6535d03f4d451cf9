// The end of a login session.
import { beforeEach, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { CALLBACK, createDeskClient, type DeskClient } from './desk-client.ts';

const given = giveSandbox();
let desk: DeskClient;
beforeEach(() => {
  desk = createDeskClient(given.sandbox);
});

describe('signing out', () => {
  const logOut = (query: Readonly<Record<string, string>>) =>
    desk.browser.open(`${given.sandbox.url}/logout?${new URLSearchParams(query)}`);

  it('ends the login session of this browser and leads to the registered address', async () => {
    const elsewhere = createDeskClient(given.sandbox);
    await elsewhere.signIn('samir');
    await desk.signIn('erika');
    const { clientId } = given.sandbox.signIn;
    const { url } = await logOut({ client_id: clientId, logout_uri: CALLBACK });
    expect(url.href).toBe(CALLBACK);
    expect((await desk.authorize()).visit.url.pathname).toMatch(/^\/login\//);
    expect((await elsewhere.authorize()).visit.url.searchParams.has('code')).toBe(true);
  });

  it('lets the next person in as themselves', async () => {
    await desk.signIn('erika');
    await logOut({ client_id: given.sandbox.signIn.clientId, logout_uri: CALLBACK });
    const claims = desk.readClaims(await desk.signIn('samir'));
    expect(claims['cognito:username']).toBe('samir');
  });

  it('leads nowhere else', async () => {
    await desk.signIn('erika');
    const { clientId } = given.sandbox.signIn;
    for (const query of [
      { client_id: clientId, logout_uri: 'https://elsewhere.example/' },
      { client_id: 'another', logout_uri: CALLBACK },
      { client_id: clientId },
    ]) {
      const { answer, text } = await logOut(query);
      expect([answer?.status, text.includes('redirect_mismatch')]).toEqual([400, true]);
    }
    expect((await desk.authorize()).visit.url.searchParams.has('code')).toBe(true);
  });
});
