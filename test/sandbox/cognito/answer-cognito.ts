// GetId and GetCredentialsForIdentity for guests, with the errors of aws-facts §4.7.
import { type Answer, toJsonAnswer } from '../http/answer.ts';
import type { Received } from '../http/received.ts';
import type { CognitoOperation } from '../http/route.ts';
import { ServiceError, toConstraintError } from '../http/service-error.ts';
import type { CredentialStore } from './credentials.ts';
import type { IdentityPools } from './identity-pool.ts';

export interface CognitoParts {
  readonly pools: IdentityPools;
  readonly credentials: CredentialStore;
  readonly guestAccess: boolean;
}

const CONTENT_TYPE = 'application/x-amz-json-1.1';
const ID_PATTERN = /^[\w-]+:[0-9a-f-]+$/;

export function answerCognito(
  parts: CognitoParts,
  operation: CognitoOperation | undefined,
  received: Received,
): Answer {
  const input = parseInput(received.body);
  if (operation === 'GetId') return toJsonAnswer(200, getId(parts, input), CONTENT_TYPE);
  if (operation === 'GetCredentialsForIdentity') {
    return toJsonAnswer(200, getCredentials(parts, input), CONTENT_TYPE);
  }
  throw new ServiceError('UnknownOperationException', 400, '');
}

function getId(parts: CognitoParts, input: Record<string, unknown>): object {
  const identityPoolId = readId(input, 'identityPoolId', 55);
  if (!parts.pools.has(identityPoolId)) {
    throw toNotFound(`IdentityPool '${identityPoolId}' not found.`);
  }
  refuseUnlessGuest(parts, input);
  return { IdentityId: parts.pools.createIdentity(identityPoolId) };
}

function getCredentials(parts: CognitoParts, input: Record<string, unknown>): object {
  const identityId = readId(input, 'identityId', 55);
  const identityPoolId = parts.pools.poolOf(identityId);
  if (identityPoolId === undefined) throw toNotFound(`Identity '${identityId}' not found.`);
  refuseUnlessGuest(parts, input);
  if (input.CustomRoleArn !== undefined) {
    // A role must stand in the token's `cognito:roles`, and a guest has no token (§4.5). Words unverified.
    throw new ServiceError('NotAuthorizedException', 400, 'Access denied');
  }
  const issued = parts.credentials.issue(identityId, identityPoolId);
  return {
    IdentityId: identityId,
    Credentials: {
      AccessKeyId: issued.accessKeyId,
      SecretKey: issued.secretAccessKey,
      SessionToken: issued.sessionToken,
      Expiration: issued.expiresAtMs / 1000,
    },
  };
}

/** The pool has no sign-in provider, so any login is one that it does not support. */
function refuseUnlessGuest(parts: CognitoParts, input: Record<string, unknown>): void {
  const logins = input.Logins;
  if (typeof logins === 'object' && logins !== null && Object.keys(logins).length > 0) {
    const message = 'Token is not from a supported provider of this identity pool.';
    throw new ServiceError('NotAuthorizedException', 400, message);
  }
  if (!parts.guestAccess) {
    const message = 'Unauthenticated access is not supported for this identity pool.';
    throw new ServiceError('NotAuthorizedException', 400, message);
  }
}

function parseInput(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Answered below: no JSON at all and JSON of the wrong kind are one error to AWS.
  }
  throw new ServiceError('SerializationException', 400, '');
}

function readId(input: Record<string, unknown>, member: string, maxLength: number): string {
  const value = input[`I${member.slice(1)}`];
  if (typeof value !== 'string') {
    const message = `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`;
    throw new ServiceError('ValidationException', 400, message);
  }
  if (value.length > maxLength) {
    throw toConstraintError(member, value, `have length less than or equal to ${maxLength}`);
  }
  if (!ID_PATTERN.test(value)) {
    throw toConstraintError(
      member,
      value,
      'satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+',
    );
  }
  return value;
}

function toNotFound(message: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', 400, message);
}
