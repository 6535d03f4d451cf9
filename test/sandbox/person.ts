// A person who has signed in to the sandbox, as tests need one: an ID token, credentials, a ready SDK client.
import {
  GetCredentialsForIdentityCommand,
  type GetCredentialsForIdentityCommandOutput,
  GetIdCommand,
} from '@aws-sdk/client-cognito-identity';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { createCognitoClient } from './guest.ts';
import type { Sandbox } from './sandbox.ts';
import { createDeskClient } from './sign-in/desk-client.ts';

export type Logins = Readonly<Record<string, string>>;

export async function signInAs(sandbox: Sandbox, name: string): Promise<Logins> {
  const { id_token = '' } = await createDeskClient(sandbox).signIn(name);
  return toLogins(sandbox, id_token);
}

export function toLogins({ signIn }: Sandbox, idToken: string): Logins {
  return { [signIn.issuer.replace('https://', '')]: idToken };
}

export async function getId(sandbox: Sandbox, logins: Logins): Promise<string> {
  const input = { IdentityPoolId: sandbox.signInPoolId, Logins: { ...logins } };
  const { IdentityId = '' } = await createCognitoClient(sandbox).send(new GetIdCommand(input));
  return IdentityId;
}

export function getCredentials(
  sandbox: Sandbox,
  identityId: string,
  logins: Logins,
  roleArn?: string,
): Promise<GetCredentialsForIdentityCommandOutput> {
  return createCognitoClient(sandbox).send(
    new GetCredentialsForIdentityCommand({
      IdentityId: identityId,
      Logins: { ...logins },
      ...(roleArn !== undefined && { CustomRoleArn: roleArn }),
    }),
  );
}

/** One attempt a call, as with a guest's client. */
export async function createPersonClient(
  sandbox: Sandbox,
  name: string,
  roleArn?: string,
): Promise<LambdaClient> {
  const logins = await signInAs(sandbox, name);
  const identityId = await getId(sandbox, logins);
  const { Credentials = {} } = await getCredentials(sandbox, identityId, logins, roleArn);
  const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = Credentials;
  return new LambdaClient({
    endpoint: sandbox.url,
    region: 'eu-west-1',
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretKey,
      sessionToken: SessionToken,
    },
    maxAttempts: 1,
  });
}
