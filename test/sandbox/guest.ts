// A guest of the sandbox, as tests and benchmarks need one: credentials and ready SDK clients.
import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
} from '@aws-sdk/client-cognito-identity';
import { LambdaClient } from '@aws-sdk/client-lambda';
import type { Sandbox } from './sandbox.ts';

export interface GuestCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export async function getGuestCredentials(
  sandbox: Sandbox,
  region = 'eu-west-1',
): Promise<GuestCredentials> {
  const client = createCognitoClient(sandbox, region);
  const IdentityPoolId = sandbox.identityPoolIdIn(region);
  const { IdentityId } = await client.send(new GetIdCommand({ IdentityPoolId }));
  const answer = await client.send(new GetCredentialsForIdentityCommand({ IdentityId }));
  const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = answer.Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken };
}

export function createCognitoClient(sandbox: Sandbox, region = 'eu-west-1'): CognitoIdentityClient {
  return new CognitoIdentityClient({ endpoint: sandbox.url, region, maxAttempts: 1 });
}

/** One attempt a call, so that what a test counts on the wire is what it asked for. */
export async function createGuestClient(
  sandbox: Sandbox,
  region = 'eu-west-1',
): Promise<LambdaClient> {
  const credentials = await getGuestCredentials(sandbox, region);
  return new LambdaClient({ endpoint: sandbox.url, region, credentials, maxAttempts: 1 });
}
