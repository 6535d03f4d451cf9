// Signing in and out over OpenID Connect: authorization code with PKCE, through oauth4webapi.
import { None, revocationRequest } from 'oauth4webapi';
import type { SignIn } from '../../domain/config/config.ts';
import type { Answer } from '../../domain/failure/failure.ts';
import type { SignInFailure } from '../../domain/failure/sign-in-failure.ts';
import type { SignInService, SignInTokens } from '../../domain/session/sign-in-service.ts';
import { toAuthorization, toRedirectUri } from './authorize.ts';
import { BESIDE, type Callback } from './callback.ts';
import { openLoginWindow } from './login-window.ts';
import {
  markSignedIn,
  takePending,
  takeWasSignedIn,
  toClientKey,
  writePending,
} from './pending-sign-in.ts';
import { findProvider, isForeign, type Provider, toRequestOptions } from './provider.ts';
import { readSignInFailure } from './read-sign-in-failure.ts';
import { listenToTabs, tellTabs } from './sign-in-channel.ts';
import { exchangeCode, renewTokens, toClient } from './tokens.ts';

/** How long signing out waits for the revocation before it goes to the login's own sign-out. */
const REVOKE_WITHIN_MS = 3000;

/** `callback` is what this page was opened with; it serves once. */
export function createSignInService(
  callback: Callback | undefined,
  isOnline: () => boolean,
): SignInService {
  let waiting = callback;
  const attempt = <T>(operation: SignInFailure['operation'], work: () => Promise<T>) =>
    work().then(
      (value): Answer<T> => ({ ok: true, value }),
      (error: unknown): Answer<T> => ({
        ok: false,
        failure: readSignInFailure(operation, error, isOnline()),
      }),
    );

  return {
    leave: (signIn, environmentId) =>
      attempt('SignIn', async () => {
        const { address, pending } = await begin(signIn, environmentId);
        writePending(pending);
        location.assign(address);
        return 'leaving' as const;
      }),
    async signInBeside(signIn, signal) {
      const login = openLoginWindow();
      if (login === undefined) return undefined;
      const answer = await attempt('SignIn', async () => {
        const { address, pending, provider } = await begin(signIn, BESIDE);
        const parameters = await login.follow(address, pending.state, signal);
        return parameters && exchangeCode(provider, signIn, parameters, pending);
      });
      login.close();
      if (!answer.ok) return answer;
      if (answer.value === undefined) return undefined;
      markSignedIn(signIn);
      return { ok: true, value: answer.value };
    },
    finish(signIn, environmentId) {
      if (waiting === undefined || waiting.environmentId !== environmentId) return undefined;
      const came = waiting;
      waiting = undefined;
      return attempt('SignIn', () => finish(signIn, came));
    },
    renew: (signIn, tokens) =>
      attempt('RenewSignIn', async () => renewTokens(await findProvider(signIn), signIn, tokens)),
    revoke,
    async signOut(signIn, tokens) {
      markSignedIn(undefined);
      tellTabs({ kind: 'signed out', client: toClientKey(signIn) });
      const revoked = revoke(signIn, tokens);
      await Promise.race([revoked, new Promise((done) => setTimeout(done, REVOKE_WITHIN_MS))]);
      const address = await attempt('SignIn', async () =>
        toLogoutAddress(await findProvider(signIn), signIn),
      );
      location.assign(address.ok ? address.value : toRedirectUri());
    },
    onSignedOutElsewhere: (signIn, listener) =>
      listenToTabs((what) => {
        if (what.kind !== 'signed out' || what.client !== toClientKey(signIn)) return;
        // Or a reload of this tab would go to the login, and in as whoever has signed in there since.
        markSignedIn(undefined);
        listener();
      }),
    onShownAgain,
    takeWasSignedIn: (signIn) => isOnline() && takeWasSignedIn(signIn),
  };
}

async function finish(signIn: SignIn, came: Callback): Promise<SignInTokens> {
  const pending = takePending(signIn, came.state);
  const tokens = await exchangeCode(await findProvider(signIn), signIn, came.parameters, pending);
  markSignedIn(signIn);
  return tokens;
}

function onShownAgain(listener: () => void): () => void {
  const look = ({ persisted }: PageTransitionEvent) => persisted && listener();
  addEventListener('pageshow', look);
  return () => removeEventListener('pageshow', look);
}

async function begin(signIn: SignIn, mark: string) {
  const provider = await findProvider(signIn);
  return { provider, ...(await toAuthorization(provider, signIn, mark)) };
}

/** A revocation that fails changes nothing for the person: the tokens are forgotten here all the same. */
async function revoke(signIn: SignIn, { refreshToken }: SignInTokens): Promise<void> {
  if (refreshToken === undefined) return;
  try {
    const { server } = await findProvider(signIn);
    if (server.revocation_endpoint === undefined) return;
    const options = toRequestOptions(signIn);
    const client = toClient(signIn);
    const answer = await revocationRequest(server, client, None(), refreshToken, options);
    // To its end, or leaving the page would cut it off. What it says changes nothing.
    await answer.text();
  } catch {
    // No connection, or the token had ended already; it ends by itself in any case.
  }
}

/** Cognito wants `logout_uri`; the standard's own parameter has another name (aws-facts §5). No token in an address. */
function toLogoutAddress({ server, isUserPool }: Provider, signIn: SignIn): string {
  const { end_session_endpoint } = server;
  // A provider that names a place elsewhere is not followed there: signing out here has been done already.
  if (end_session_endpoint === undefined || isForeign(end_session_endpoint, signIn)) {
    return toRedirectUri();
  }
  const address = new URL(end_session_endpoint);
  address.searchParams.set('client_id', signIn.clientId);
  address.searchParams.set(isUserPool ? 'logout_uri' : 'post_logout_redirect_uri', toRedirectUri());
  return address.href;
}
