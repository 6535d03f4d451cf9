// The managed login as an app and a browser meet it.
import * as oauth from 'oauth4webapi';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { CALLBACK, createDeskClient, type DeskClient, fillIn } from './desk-client.ts';

const given = giveSandbox();
let desk: DeskClient;
beforeEach(() => {
  desk = createDeskClient(given.sandbox);
  given.sandbox.forgetRequests();
});
afterEach(() => given.sandbox.faults.clear());

const readClaims = (tokens: oauth.TokenEndpointResponse) =>
  oauth.getValidatedIdTokenClaims(tokens as never);

describe('signing in', () => {
  it('leads from the login page back with a code, and the code brings tokens', async () => {
    const attempt = await desk.authorize();
    expect(attempt.visit.url.pathname).toMatch(/^\/login\//);
    const { url } = await fillIn(desk, attempt.visit, 'erika');
    expect(url.origin + url.pathname).toBe(CALLBACK);
    expect([...url.searchParams.keys()].sort()).toEqual(['code', 'state']);
    const tokens = await desk.redeem(attempt, url);
  });
});
