// GetId and GetCredentialsForIdentity, for guests and for people with an ID token, with the errors of aws-facts §4.7.
import type { Clock } from '../clock.ts';
import { type Answer, toJsonAnswer } from '../http/answer.ts';
import type { Received } from '../http/received.ts';
import type { CognitoOperation } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import {
  checkLogin,
  type Login,
  type TrustedProvider,
  toNotAuthorized,
  toUnsupportedProvider,
} from './check-login.ts';
import { chooseRole } from './choose-role.ts';
import type { CredentialStore } from './credentials.ts';
import type { Identities, Identity } from './identities.ts';
import type { IdentityPool, IdentityPools } from './identity-pool.ts';
import { type CognitoInput, parseInput, readId, readLogins } from './read-input.ts';

export interface CognitoParts {
  readonly pools: IdentityPools;
  readonly identities: Identities;
  readonly credentials: CredentialStore;
  readonly provider: TrustedProvider;
  readonly clock: Clock;
}

const CONTENT_TYPE = 'application/x-amz-json-1.1';

export async function answerCognito(
  parts: CognitoParts,
  operation: CognitoOperation | undefined,
  received: Received,
): Promise<Answer> {
  const input = parseInput(received.body);
  if (operation === 'GetId') return toJsonAnswer(200, await getId(parts, input), CONTENT_TYPE);
  if (operation === 'GetCredentialsForIdentity') {
    return toJsonAnswer(200, await getCredentials(parts, input), CONTENT_TYPE);
  }
  throw new ServiceError('UnknownOperationException', 400, '');
}

async function getId(parts: CognitoParts, input: CognitoInput): Promise<object> {
  const identityPoolId = readId(input, 'identityPoolId', 55);
  const pool = parts.pools.find(identityPoolId);
  if (pool === undefined) throw toNotFound(`IdentityPool '${identityPoolId}' not found.`);
  const login = await readLogin(parts, pool, input);
  const { identities } = parts;
  if (login !== undefined) return { IdentityId: identities.findOrAddPerson(pool, login.sub).id };
  refuseGuestUnlessAllowed(pool);
  return { IdentityId: identities.addGuest(pool).id };
}

async function getCredentials(parts: CognitoParts, input: CognitoInput): Promise<object> {
  const identityId = readId(input, 'identityId', 55);
  const asked = parts.identities.find(identityId);
  if (asked === undefined) throw toNotFound(`Identity '${identityId}' not found.`);
  const login = await readLogin(parts, asked.pool, input);
  const identity = toCaller(parts, identityId, asked, login);
  const role = chooseRole(login, readCustomRole(input));
  const issued = parts.credentials.issue(identity.id, identity.pool.id, role);
  return {
    IdentityId: identity.id,
    Credentials: {
      AccessKeyId: issued.accessKeyId,
      SecretKey: issued.secretAccessKey,
      SessionToken: issued.sessionToken,
      Expiration: issued.expiresAtMs / 1000,
    },
  };
}

/** Undefined: nobody has signed in. */
async function readLogin(
  { provider, clock }: CognitoParts,
  pool: IdentityPool,
  input: CognitoInput,
): Promise<Login | undefined> {
  let found: Login | undefined;
  for (const [name, token] of readLogins(input)) {
    if (!pool.hasSignIn || name !== provider.name) throw toUnsupportedProvider();
    found = await checkLogin(token, provider, clock);
  }
  return found;
}

/** The identity that the credentials will be for: a guest who has signed in may become another one. */
function toCaller(
  { identities }: CognitoParts,
  identityId: string,
  asked: Identity,
  login: Login | undefined,
): Identity {
  if (login === undefined) {
    if (asked.sub !== undefined)
      throw toNotAuthorized(`Access to Identity '${identityId}' is forbidden.`);
    refuseGuestUnlessAllowed(asked.pool);
    return asked;
  }
  if (asked.sub === undefined) return identities.signIn(asked, login.sub);
  if (asked.sub === login.sub) return asked;
  throw toNotAuthorized(
    "Logins don't match. Please include at least one valid login for this identity or identity pool.",
  );
}

function refuseGuestUnlessAllowed(pool: IdentityPool): void {
  if (pool.allowsGuests) return;
  throw toNotAuthorized('Unauthenticated access is not supported for this identity pool.');
}

function readCustomRole({ CustomRoleArn }: CognitoInput): string | undefined {
  return CustomRoleArn === undefined ? undefined : String(CustomRoleArn);
}

function toNotFound(message: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', 400, message);
}
