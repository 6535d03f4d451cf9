// An app like the desk, before the sandbox's managed login: `oauth4webapi` does the protocol, a small browser the clicks.
import * as oauth from 'oauth4webapi';
import type { Sandbox } from '../sandbox.ts';
import { type CookieBrowser, createCookieBrowser, type Visit } from './cookie-browser.ts';

export const CALLBACK = 'https://desk.example/tools/';

export interface DeskClient {
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly browser: CookieBrowser;
  /** A new authorization that nobody has opened yet. */
  prepare(more?: Readonly<Record<string, string>>): Promise<Prepared>;
  /** Opens the authorization; ends at the login page, or at the callback where nobody is asked. */
  authorize(more?: Readonly<Record<string, string>>): Promise<Attempt>;
  /** The whole way, with the form filled in where there is one. */
  signIn(name: string): Promise<oauth.TokenEndpointResponse>;
  redeem(attempt: Prepared, landed: URL): Promise<oauth.TokenEndpointResponse>;
  refresh(refreshToken: string): Promise<oauth.TokenEndpointResponse>;
  /** What the ID token of an answer says; throws where there is none. */
  readClaims(tokens: oauth.TokenEndpointResponse): oauth.IDToken;
}

interface Prepared {
  readonly address: string;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

interface Attempt extends Prepared {
  readonly visit: Visit;
}

/** The sandbox has no certificate. */
const HTTP = { [oauth.allowInsecureRequests]: true };

export function createDeskClient({ url, signIn }: Sandbox, callback = CALLBACK): DeskClient {
  const server: oauth.AuthorizationServer = {
    issuer: signIn.issuer,
    authorization_endpoint: `${signIn.domain}/oauth2/authorize`,
    token_endpoint: `${signIn.domain}/oauth2/token`,
    revocation_endpoint: `${signIn.domain}/oauth2/revoke`,
    userinfo_endpoint: `${signIn.domain}/oauth2/userInfo`,
    jwks_uri: `${signIn.domain}/.well-known/jwks.json`,
  };
  const client = { client_id: signIn.clientId };
  const browser = createCookieBrowser(url);
  signIn.allowCallback(callback);

  const desk: DeskClient = {
    server,
    client,
    browser,
    async prepare(more = {}) {
      const verifier = oauth.generateRandomCodeVerifier();
      const state = oauth.generateRandomState();
      const nonce = oauth.generateRandomNonce();
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: signIn.clientId,
        redirect_uri: callback,
        scope: 'openid email',
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...more,
      });
      const address = `${server.authorization_endpoint}?${query}`;
      return { address, verifier, state, nonce };
    },
    async authorize(more) {
      const prepared = await desk.prepare(more);
      return { ...prepared, visit: await browser.open(prepared.address) };
    },
    async signIn(name) {
      const attempt = await desk.authorize();
      const { url: place } = attempt.visit;
      const isAsked = place.pathname.startsWith('/login');
      const landed = isAsked ? (await fillIn(desk, attempt.visit, name)).url : place;
      return desk.redeem(attempt, landed);
    },
    async redeem({ verifier, state, nonce }, landed) {
      const code = oauth.validateAuthResponse(server, client, landed, state);
      const answer = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        code,
        callback,
        verifier,
        HTTP,
      );
      return oauth.processAuthorizationCodeResponse(server, client, answer, {
        expectedNonce: nonce,
        requireIdToken: true,
      });
    },
    async refresh(refreshToken) {
      const answer = await oauth.refreshTokenGrantRequest(
        server,
        client,
        oauth.None(),
        refreshToken,
        HTTP,
      );
      return oauth.processRefreshTokenResponse(server, client, answer);
    },
    readClaims(tokens) {
      const claims = oauth.getValidatedIdTokenClaims(tokens);
      if (claims === undefined) throw new Error('There is no ID token in this answer.');
      return claims;
    },
  };
  return desk;
}

/** The login page's form, sent as a browser without scripts sends it. */
export function fillIn(
  { browser }: DeskClient,
  { url, text }: Visit,
  username: string,
  password = 'local-desk',
): Promise<Visit> {
  const action = /<form method="post" action="([^"]+)">/.exec(text)?.[1] ?? '';
  return browser.open(new URL(action, url).href, { username, password });
}
