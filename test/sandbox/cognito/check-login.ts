// A login is an ID token of a provider that the pool trusts. Whose it is, or AWS's sentence (aws-facts §4.7).
import type { KeyObject } from 'node:crypto';
import { compactVerify, decodeJwt, type JWTPayload } from 'jose';
import type { Clock } from '../clock.ts';
import { ServiceError } from '../http/service-error.ts';

/** What the pool knows of the one provider that is attached to it. */
export interface TrustedProvider {
  /** As `Logins` names it: the issuer without its scheme. */
  readonly name: string;
  readonly clientId: string;
  publicKey(): Promise<KeyObject>;
}

export interface Login {
  readonly sub: string;
  /** The role ARNs in `cognito:roles`. */
  readonly roles: readonly string[];
  readonly preferredRole: string | undefined;
}

/** In which order AWS looks at a token is not recorded; a test spoils one thing at a time. */
export async function checkLogin(
  token: string,
  provider: TrustedProvider,
  clock: Clock,
): Promise<Login> {
  const claims = readClaims(token);
  if (claims.iss !== `https://${provider.name}`) {
    throw toInvalidLogin("Issuer doesn't match providerName");
  }
  if (claims.aud === undefined) throw toInvalidLogin('Missing a required claim: aud');
  if (claims.aud !== provider.clientId) throw toUnsupportedProvider();
  await checkSignature(token, await provider.publicKey());
  const nowS = Math.floor(clock.now() / 1000);
  if (claims.exp === undefined) throw toInvalidLogin('Missing a required claim: exp');
  if (nowS >= claims.exp) throw toInvalidLogin(`Token expired: ${nowS} >= ${claims.exp}`);
  return toLogin(claims);
}

export function toUnsupportedProvider(): ServiceError {
  return toNotAuthorized('Token is not from a supported provider of this identity pool.');
}

export function toNotAuthorized(message: string): ServiceError {
  return new ServiceError('NotAuthorizedException', 400, message);
}

function readClaims(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    // Whatever is wrong with its form is one thing to AWS. Words unverified.
    throw toInvalidLogin('Not a valid OpenId Connect identity token.');
  }
}

/** A token that says `alg: none` fails here too. */
async function checkSignature(token: string, publicKey: KeyObject): Promise<void> {
  try {
    await compactVerify(token, publicKey, { algorithms: ['RS256'] });
  } catch {
    throw toInvalidLogin("Couldn't verify signed token.");
  }
}

function toLogin(claims: JWTPayload): Login {
  const roles = claims['cognito:roles'];
  const preferredRole = claims['cognito:preferred_role'];
  return {
    sub: String(claims.sub),
    roles: Array.isArray(roles) ? roles.map(String) : [],
    preferredRole: typeof preferredRole === 'string' ? preferredRole : undefined,
  };
}

function toInvalidLogin(reason: string): ServiceError {
  return toNotAuthorized(`Invalid login token. ${reason}`);
}
