import {
  type CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
} from '@aws-sdk/client-cognito-identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCognitoClient } from '../guest.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';

let sandbox: Sandbox;
let client: CognitoIdentityClient;

beforeAll(async () => {
  sandbox = await startSandbox({ credentialLifetimeMs: 60_000 });
  client = createCognitoClient(sandbox);
});
afterAll(() => sandbox.stop());

async function getId(): Promise<string> {
  const answer = await client.send(new GetIdCommand({ IdentityPoolId: sandbox.identityPoolId }));
  return answer.IdentityId ?? '';
}

describe('guest access', () => {
  it('gives an identity of the pool’s region and credentials that say when they end', async () => {
    const identityId = await getId();
    expect(identityId).toMatch(/^eu-west-1:[0-9a-f-]{36}$/);
    const before = Date.now();
    const { Credentials } = await client.send(
      new GetCredentialsForIdentityCommand({ IdentityId: identityId }),
    );
    expect(Credentials?.AccessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(Credentials?.SecretKey).toHaveLength(40);
    const endsAt = Credentials?.Expiration?.getTime() ?? 0;
    expect(endsAt).toBeGreaterThanOrEqual(before + 60_000 - 1000);
    expect(endsAt).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  it('is refused with AWS’s sentence where the pool does not allow it', async () => {
    const closed = await startSandbox({ guestAccess: false });
    const IdentityPoolId = closed.identityPoolId;
    await expect(
      createCognitoClient(closed).send(new GetIdCommand({ IdentityPoolId })),
    ).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Unauthenticated access is not supported for this identity pool.',
    });
    await closed.stop();
  });

  it('knows no sign-in provider and no role to choose', async () => {
    const Logins = { 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC': 'token' };
    await expect(
      client.send(new GetIdCommand({ IdentityPoolId: sandbox.identityPoolId, Logins })),
    ).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Token is not from a supported provider of this identity pool.',
    });
    const CustomRoleArn = 'arn:aws:iam::123456789012:role/other';
    await expect(
      client.send(
        new GetCredentialsForIdentityCommand({ IdentityId: await getId(), CustomRoleArn }),
      ),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});

describe('what does not exist', () => {
  it('a pool is not found by its id', async () => {
    const IdentityPoolId = 'eu-west-1:11111111-2222-3333-4444-555555555555';
    await expect(client.send(new GetIdCommand({ IdentityPoolId }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `IdentityPool '${IdentityPoolId}' not found.`,
    });
  });

  it('a forgotten identity is not found any more', async () => {
    const IdentityId = await getId();
    sandbox.forgetIdentities();
    await expect(
      client.send(new GetCredentialsForIdentityCommand({ IdentityId })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `Identity '${IdentityId}' not found.`,
    });
  });

  it('a malformed id breaks the model’s pattern', async () => {
    await expect(
      client.send(new GetIdCommand({ IdentityPoolId: 'eu-west-1:mock' })),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value 'eu-west-1:mock' at 'identityPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+",
    });
  });

  it('an operation, a body or an id that is missing is an error of its own', async () => {
    const post = (target: string, body: string) =>
      fetch(sandbox.url, { method: 'POST', body, headers: { 'x-amz-target': target } });
    const unknown = await post('AWSCognitoIdentityService.Nothing', '{}');
    expect([unknown.status, await unknown.json()]).toEqual([
      400,
      { __type: 'UnknownOperationException', message: '' },
    ]);
    const broken = await post('AWSCognitoIdentityService.GetId', '{');
    expect(await broken.json()).toMatchObject({ __type: 'SerializationException' });
    const empty = await post('AWSCognitoIdentityService.GetId', '{}');
    expect(await empty.json()).toMatchObject({
      __type: 'ValidationException',
      message: expect.stringContaining("at 'identityPoolId'"),
    });
  });
});
