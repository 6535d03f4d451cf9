// ID tokens that no page and no identity pool may take, for tests, and tokens by the clock of the pretended AWS.
import { decodeJwt, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { ALGORITHM, createSigningKeys, type SigningKeys } from './signing-keys.ts';

const SPOILINGS = [
  'wrong nonce',
  'forged',
  'alg none',
  'other client',
  'no audience',
  'expired',
  'other issuer',
] as const;
export type Spoiling = (typeof SPOILINGS)[number];

/** Checks one that came over HTTP; throws a sentence. */
export function parseSpoiling(value: unknown): Spoiling {
  const spoiling = SPOILINGS.find((one) => one === value);
  if (spoiling === undefined)
    throw new Error(`No such way to spoil a token: ${JSON.stringify(value)}`);
  return spoiling;
}

const ONE_HOUR_S = 60 * 60;

export async function spoilToken(
  token: string,
  spoiling: Spoiling,
  keys: SigningKeys,
): Promise<string> {
  const claims = spoilClaims(decodeJwt(token), spoiling);
  if (spoiling === 'alg none') return new UnsecuredJWT(claims).encode();
  // The key id stays the right one: only the signature tells.
  return sign(
    claims,
    spoiling === 'forged' ? { ...(await createSigningKeys()), keyId: keys.keyId } : keys,
  );
}

/** The same token with its times moved; AWS dates tokens by its own clock, which a test may set. */
export async function moveTokenTimes(
  token: string,
  offsetS: number,
  keys: SigningKeys,
): Promise<string> {
  const claims = decodeJwt(token);
  const moved = ['iat', 'exp', 'auth_time'].map((name) => [name, Number(claims[name]) + offsetS]);
  return sign({ ...claims, ...Object.fromEntries(moved) }, keys);
}

function spoilClaims(claims: JWTPayload, spoiling: Spoiling): JWTPayload {
  const { aud, iat = 0, exp = 0, ...others } = claims;
  switch (spoiling) {
    case 'wrong nonce':
      return { ...claims, nonce: 'of-another-sign-in' };
    case 'other client':
      return { ...claims, aud: 'another-client' };
    case 'no audience':
      return { ...others, iat, exp };
    case 'expired':
      // Not a second over the end but well over it: clients allow for clocks that differ.
      return { ...claims, iat: iat - 2 * ONE_HOUR_S, exp: iat - ONE_HOUR_S };
    case 'other issuer':
      return { ...claims, iss: `${claims.iss}2` };
    case 'forged':
    case 'alg none':
      return claims;
  }
}

function sign(claims: JWTPayload, { privateKey, keyId }: SigningKeys): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, kid: keyId }).sign(privateKey);
}
