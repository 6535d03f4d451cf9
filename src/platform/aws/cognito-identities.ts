// The identity pool over Cognito's own client: GetId and GetCredentialsForIdentity, enhanced flow, unsigned.
import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
} from '@aws-sdk/client-cognito-identity';
import { toPoolRegion } from '../../domain/config/config.ts';
import type { Answer } from '../../domain/failure/failure.ts';
import type { Operation } from '../../domain/failure/operation.ts';
import type {
  IdentityService,
  Issued,
  Login,
  PoolPlace,
} from '../../domain/session/identity-service.ts';
import { readFailure } from './read-failure.ts';
import { readClockOffset, watchWire } from './watch-wire.ts';

/** Both calls may be sent again by the SDK: neither runs a function. */
export function createIdentityService(isOnline: () => boolean): IdentityService {
  return {
    getId: (place, login) =>
      attempt('GetId', isOnline, async () => {
        const { identityPoolId } = place;
        const command = new GetIdCommand({ IdentityPoolId: identityPoolId, ...toLogins(login) });
        return (await openClient(place).send(command)).IdentityId;
      }),
    getCredentials: (place, identityId, login) =>
      attempt('GetCredentialsForIdentity', isOnline, () =>
        getCredentials(place, identityId, login),
      ),
  };
}

function toLogins(login: Login | undefined): { readonly Logins?: Record<string, string> } {
  return login === undefined ? {} : { Logins: { [login.provider]: login.idToken } };
}

async function getCredentials(
  place: PoolPlace,
  asked: string,
  login: Login | undefined,
): Promise<Issued | undefined> {
  let clockOffsetMs = 0;
  const command = new GetCredentialsForIdentityCommand({
    IdentityId: asked,
    CustomRoleArn: place.roleArn,
    ...toLogins(login),
  });
  command.middlewareStack.use(
    watchWire({
      onSent: () => undefined,
      onHeaders: (headers) => {
        clockOffsetMs = readClockOffset(headers, Date.now());
      },
    }),
  );
  const answer = await openClient(place).send(command);
  const { AccessKeyId, SecretKey, SessionToken, Expiration } = answer.Credentials ?? {};
  if (!AccessKeyId || !SecretKey || !SessionToken || !Expiration) return undefined;
  return {
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretKey,
      sessionToken: SessionToken,
      expiresAt: Expiration.getTime(),
    },
    identityId: answer.IdentityId ?? asked,
    clockOffsetMs,
  };
}

function openClient(place: PoolPlace): CognitoIdentityClient {
  return new CognitoIdentityClient({
    region: toPoolRegion(place.identityPoolId),
    endpoint: place.endpoint,
    defaultsMode: 'standard',
    requestHandler: { credentials: 'omit' },
  });
}

/** An answer without the member that was asked for is not Cognito's. */
async function attempt<T>(
  operation: Operation,
  isOnline: () => boolean,
  call: () => Promise<T | undefined>,
): Promise<Answer<T>> {
  try {
    const value = await call();
    if (value !== undefined) return { ok: true, value };
    const raw = 'The answer lacks what was asked for.';
    return { ok: false, failure: { kind: 'unreadable', operation, raw } };
  } catch (error) {
    return { ok: false, failure: readFailure(operation, error, isOnline()) };
  }
}
