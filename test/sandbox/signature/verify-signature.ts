// Signature Version 4, checked by signing the request again with the secret that was issued.
import { createHash, timingSafeEqual } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Clock } from '../clock.ts';
import type { CredentialStore, IssuedCredentials } from '../cognito/credentials.ts';
import type { Received } from '../http/received.ts';
import { ServiceError } from '../http/service-error.ts';
import { type Authorization, parseAuthorization } from './authorization.ts';
import { checkScope, type SignedService, toInvalidSignature } from './check-scope.ts';

/** Who called, as the signature proves it, and the region that the signature is scoped to. */
export interface Caller {
  readonly credentials: IssuedCredentials;
  readonly region: string;
}

/** @smithy/signature-v4 adds these by itself; what the client did not sign must stay out. */
const ADDED_BY_SIGNER = ['x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256'];

export async function verifySignature(
  received: Received,
  store: CredentialStore,
  clock: Clock,
  service: SignedService,
): Promise<Caller> {
  const authorization = parseAuthorization(received.headers.authorization);
  const credentials = checkToken(authorization, received, store, clock);
  const signingDate = checkScope(authorization, received, clock, service);
  const expected = await signAgain(authorization, received, credentials, signingDate);
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(authorization.signature))) {
    throw toMismatch();
  }
  return { credentials, region: authorization.region };
}

function checkToken(
  authorization: Authorization,
  received: Received,
  store: CredentialStore,
  clock: Clock,
): IssuedCredentials {
  const credentials = store.find(authorization.accessKeyId);
  if (credentials?.sessionToken !== received.headers['x-amz-security-token'] || !credentials) {
    const message = 'The security token included in the request is invalid.';
    throw new ServiceError('UnrecognizedClientException', 403, message);
  }
  if (credentials.expiresAtMs <= clock.now()) {
    const message = 'The security token included in the request is expired';
    throw new ServiceError('ExpiredTokenException', 403, message);
  }
  return credentials;
}

async function signAgain(
  authorization: Authorization,
  received: Received,
  credentials: IssuedCredentials,
  signingDate: Date,
): Promise<string> {
  const { service, region, signedHeaders } = authorization;
  const signer = new SignatureV4({
    service,
    region,
    credentials,
    sha256: Sha256,
    applyChecksum: false,
  });
  const signed = await signer.sign(
    {
      method: received.method,
      protocol: 'http:',
      hostname: received.headers.host ?? '',
      path: received.rawPath,
      query: toQueryBag(received.query),
      headers: { ...pick(received.headers, signedHeaders), ...hashBody(received) },
    },
    {
      signingDate,
      signableHeaders: new Set(signedHeaders),
      unsignableHeaders: new Set(ADDED_BY_SIGNER.filter((name) => !signedHeaders.includes(name))),
    },
  );
  return /Signature=([0-9a-f]+)/.exec(signed.headers.authorization ?? '')?.[1] ?? '';
}

/** Always the hash of the real body; the signer takes it from this header instead of hashing again. */
function hashBody(received: Received): Record<string, string> {
  const hash = createHash('sha256').update(received.body).digest('hex');
  const claimed = received.headers['x-amz-content-sha256'];
  if (claimed !== undefined && claimed !== hash) throw toMismatch();
  return { 'x-amz-content-sha256': hash };
}

function pick(
  headers: Readonly<Record<string, string>>,
  names: readonly string[],
): Record<string, string> {
  const entries = names.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function toQueryBag(query: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
}

function toMismatch(): ServiceError {
  return toInvalidSignature(
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  );
}
