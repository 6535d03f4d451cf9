// Tokens for a code, and fresh ones for a refresh token, checked as OpenID Connect asks for it.
import {
  authorizationCodeGrantRequest,
  getValidatedIdTokenClaims,
  None,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import type { SignIn } from '../../domain/config/config.ts';
import { parsePerson } from '../../domain/session/person.ts';
import type { SignInTokens } from '../../domain/session/sign-in-service.ts';
import { toRedirectUri } from './authorize.ts';
import type { PendingSignIn } from './pending-sign-in.ts';
import { BadProof, type Provider, toRequestOptions } from './provider.ts';

/**
 * The ID token's issuer, audience, nonce, times and algorithm are checked here. Its signature is checked by the identity
 * pool, before it gives credentials: the token comes straight from the provider over TLS, for which OpenID Connect
 * asks no more (Core 1.0, §3.1.3.7). Rejects with oauth4webapi's errors or fetch's.
 */
export async function exchangeCode(
  { server }: Provider,
  signIn: SignIn,
  parameters: URLSearchParams,
  pending: PendingSignIn,
): Promise<SignInTokens> {
  const client = toClient(signIn);
  const checked = validateAuthResponse(server, client, parameters, pending.state);
  const answer = await authorizationCodeGrantRequest(
    server,
    client,
    None(),
    checked,
    toRedirectUri(),
    pending.verifier,
    toRequestOptions(signIn),
  );
  const tokens = await processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: pending.nonce,
    requireIdToken: true,
  });
  return toTokens(tokens);
}

/** A refresh token that is not replaced stays good (aws-facts §5). Rejects as above. */
export async function renewTokens(
  { server }: Provider,
  signIn: SignIn,
  { refreshToken, person }: SignInTokens,
): Promise<SignInTokens> {
  if (refreshToken === undefined) throw new BadProof('There is no refresh token.');
  const client = toClient(signIn);
  const answer = await refreshTokenGrantRequest(
    server,
    client,
    None(),
    refreshToken,
    toRequestOptions(signIn),
  );
  const tokens = toTokens(await processRefreshTokenResponse(server, client, answer), refreshToken);
  if (tokens.person.subject !== person.subject) throw new BadProof('It is another person’s.');
  return tokens;
}

export function toClient({ clientId }: SignIn): { readonly client_id: string } {
  return { client_id: clientId };
}

function toTokens(answer: TokenEndpointResponse, formerRefreshToken?: string): SignInTokens {
  const claims = getValidatedIdTokenClaims(answer);
  const person = parsePerson(claims);
  if (claims === undefined || person === undefined || answer.id_token === undefined) {
    throw new BadProof('There is no ID token that names somebody.');
  }
  const refreshToken = answer.refresh_token ?? formerRefreshToken;
  return {
    idToken: answer.id_token,
    endsAt: claims.exp * 1000,
    person,
    ...(refreshToken === undefined ? {} : { refreshToken }),
  };
}
