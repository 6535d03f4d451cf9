// An app like the desk, before the sandbox's managed login: `oauth4webapi` does the protocol, a small browser the clicks.
import * as oauth from 'oauth4webapi';
import type { Sandbox } from '../sandbox.ts';
import { type CookieBrowser, createCookieBrowser, type Visit } from './cookie-browser.ts';

export const CALLBACK = 'https://desk.example/tools/';

export interface DeskClient {
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly browser: CookieBrowser;
  /** Opens the authorization; ends at the login page, or at the callback where nobody is asked. */
  authorize(more?: Readonly<Record<string, string>>): Promise<Attempt>;
  /** The whole way, with the form filled in where there is one. */
  signIn(name: string): Promise<oauth.TokenEndpointResponse>;
  redeem(attempt: Attempt, callback: URL): Promise<oauth.TokenEndpointResponse>;
  refresh(refreshToken: string): Promise<oauth.TokenEndpointResponse>;
}

export interface Attempt {
  readonly visit: Visit;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** The sandbox has no certificate. */
const HTTP = { [oauth.allowInsecureRequests]: true };

export function createDeskClient({ url, signIn }: Sandbox): DeskClient {
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
  signIn.allowCallback(CALLBACK);

  const desk: DeskClient = {
    server,
    client,
    browser,
    async authorize(more = {}) {
      const verifier = oauth.generateRandomCodeVerifier();
      const state = oauth.generateRandomState();
      const nonce = oauth.generateRandomNonce();
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: signIn.clientId,
        redirect_uri: CALLBACK,
        scope: 'openid email',
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...more,
      });
      const visit = await browser.open(`${server.authorization_endpoint}?${query}`);
      return { visit, verifier, state, nonce };
    },
    async signIn(name) {
      const attempt = await desk.authorize();
      const { url: place } = attempt.visit;
      const isAsked = place.pathname.startsWith('/login');
      const callback = isAsked ? (await fillIn(desk, attempt.visit, name)).url : place;
      return desk.redeem(attempt, callback);
    },
    async redeem({ verifier, state, nonce }, callback) {
      const code = oauth.validateAuthResponse(server, client, callback, state);
      const answer = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        code,
        CALLBACK,
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
