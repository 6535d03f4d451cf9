// The address of a login, with the secrets that only the answer to it fits.
import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
} from 'oauth4webapi';
import type { SignIn } from '../../domain/config/config.ts';
import { type PendingSignIn, toClientKey } from './pending-sign-in.ts';
import type { Provider } from './provider.ts';

export interface Authorization {
  readonly address: string;
  readonly pending: PendingSignIn;
}

/** Where a login comes back to: this page without its file name, exactly as the owner has registered it. */
export function toRedirectUri(): string {
  return new URL('.', document.baseURI).href;
}

/** `mark`: what the page learns from the `state` before anything else, as the environment's id. */
export async function toAuthorization(
  { server }: Provider,
  signIn: SignIn,
  mark: string,
): Promise<Authorization> {
  const pending = {
    client: toClientKey(signIn),
    state: `${generateRandomState()}.${mark}`,
    nonce: generateRandomNonce(),
    verifier: generateRandomCodeVerifier(),
  };
  const address = new URL(server.authorization_endpoint ?? '');
  const parameters = {
    response_type: 'code',
    client_id: signIn.clientId,
    redirect_uri: toRedirectUri(),
    scope: signIn.scopes.join(' '),
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return { address: address.href, pending };
}
